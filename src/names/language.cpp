#include "names/language.hpp"

namespace samspil::names {

Language language_of_locale(std::string_view locale)
{
    auto const name = locale.substr(0, locale.find_first_of("_.@-"));
    return name == "da" ? Language::danish : Language::english;
}

}  // namespace samspil::names
