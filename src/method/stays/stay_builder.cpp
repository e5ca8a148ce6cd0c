#include "method/stays/stay_builder.hpp"

#include <cstddef>

#include "method/stays/stay_linking.hpp"

namespace samspil::method {
namespace {

Stay stay_of(records::Contact const& contact)
{
    return {contact.start(), contact.end(), ambulatory_kind(contact.type()),
            contact.is_acute()};
}

//! Writes stays in the order of their starts.
class Writer
{
  public:
    Writer(StayRules const& rules, std::vector<Stay>& stays)
        : rules_(rules), stays_(stays)
    {
    }

    void alone(records::Contact const& contact)
    {
        stays_.push_back(stay_of(contact));
    }
    //! Its place among the others is that of its first contact.
    void open(records::Contact const& contact)
    {
        open_ = stays_.size();
        stays_.push_back(stay_of(contact));
    }
    void join(records::Contact const&) {}  // close() has all of it
    void close(LinkedStay const& linked)
    {
        if (open_ < stays_.size()) {
            stays_[open_] = linked.stay(rules_);
        }
    }

  private:
    static constexpr auto none = static_cast<std::size_t>(-1);

    StayRules const& rules_;
    std::vector<Stay>& stays_;
    std::size_t open_ = none;  //!< by index: the vector may move
};

}  // namespace

void StayBuilder::operator()(std::span<records::Contact const> contacts,
                             std::vector<Stay>& stays) const
{
    stays.clear();
    link_contacts(contacts, rules_, Writer(rules_, stays));
}

}  // namespace samspil::method
