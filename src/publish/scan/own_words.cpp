#include "publish/scan/own_words.hpp"

#include <set>
#include <string_view>

#include "cubes/figures/key_figure.hpp"
#include "names/axis_names.hpp"
#include "names/figure_names.hpp"
#include "reference/geographies.hpp"
#include "text/folded.hpp"

namespace samspil::publish {
namespace {

//! Words of the files' forms that no table of names has.
constexpr std::string_view words_of_forms =
    "samspil program version format settings scenario base threshold plan "
    "areas files bytes sha256 cells store fingerprint manifest published "
    "figures codebook explorer annex tables root index value values label "
    "dataset category unit note status source code codes name names table "
    "data charset ansi utf language matrix title contents units stub heading "
    "timeval decimals contact dimension extension version region regions "
    "cluster clusters municipality municipalities country main mix activity "
    "pathways deaths cross year pooled user host local test";

class Words
{
  public:
    Words()
    {
        add(words_of_forms);
        for (auto const& figure : cubes::key_figures()) {
            add(figure.id);
            for (auto const language :
                 {names::Language::danish, names::Language::english}) {
                if (auto const name =
                        names::find_figure_name(figure.id, language)) {
                    add(name->name);
                    add(name->short_name);
                    add(name->definition);
                }
            }
        }
        for (auto const& area : reference::standard_geographies()) {
            add(area.name);
            add(area.code);
        }
    }

    bool has(std::string const& word) const { return words_.contains(word); }

  private:
    void add(std::string_view text)
    {
        std::string word;
        for (char const c : text::folded(std::string(text)) + ' ') {
            auto const byte = static_cast<unsigned char>(c);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
                byte >= 0x80U) {
                word += c;
            } else if (!word.empty()) {
                words_.insert(word);
                word.clear();
            }
        }
    }

    std::set<std::string> words_;
};

}  // namespace

bool is_own_word(std::string const& word)
{
    static Words const words;
    return words.has(word);
}

}  // namespace samspil::publish
