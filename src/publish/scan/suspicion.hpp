#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace samspil::publish {

//! What must not leave the research machine, found in a text.
enum class Suspicion : std::uint8_t
{
    person_number,  //!< a whole token that looks like a CPR number
    absolute_path,
    machine_name,
    user_name
};

//! "a text that looks like a person number (CPR)"
std::string_view describe(Suspicion suspicion);

//! What a text is searched for.
class SuspiciousTexts
{
  public:
    /*!
     * \param machine names of the machine, and \param users of the user. Those
     *        of fewer than 3 characters, and words that the program itself
     *        writes, tell nothing and are passed over.
     */
    SuspiciousTexts(std::set<std::string> const& machine,
                    std::set<std::string> const& users);

    //! Of the machine that the program runs on, and who runs it.
    static SuspiciousTexts of_this_run();

    std::optional<Suspicion> find_in(std::string_view text) const;

  private:
    std::set<std::string> machine_;  //!< in lower case
    std::set<std::string> users_;
};

}  // namespace samspil::publish
