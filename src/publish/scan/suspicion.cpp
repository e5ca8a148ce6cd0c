#include "publish/scan/suspicion.hpp"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "publish/scan/own_words.hpp"
#include "text/ascii.hpp"

namespace samspil::publish {
namespace {

constexpr std::size_t least_name = 3;

bool is_word(unsigned char c)
{
    return text::is_digit(static_cast<char>(c)) || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80U;
}

int number_at(std::string_view digits, std::size_t begin)
{
    return (digits[begin] - '0') * 10 + (digits[begin + 1] - '0');
}

//! ddmmyynnnn or ddmmyy-nnnn, of a day that there is.
bool is_person_number(std::string_view token)
{
    std::string digits(token);
    if (digits.size() == 11 && digits[6] == '-') {
        digits.erase(6, 1);
    }
    if (digits.size() != 10 ||
        !std::all_of(digits.begin(), digits.end(), text::is_digit)) {
        return false;
    }
    auto const day = number_at(digits, 0);
    auto const month = number_at(digits, 2);
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

//! "/home/anna" or "C:\data": a root, a name, and a name within it or one of
//! the folders that every machine has.
bool is_absolute_path(std::string_view text, std::size_t at)
{
    auto const rest = text.substr(at);
    if (rest.size() > 3 && is_word(static_cast<unsigned char>(rest[0])) &&
        rest[1] == ':' && (rest[2] == '\\' || rest[2] == '/') &&
        is_word(static_cast<unsigned char>(rest[3]))) {
        return true;
    }
    if (rest.starts_with("\\\\") && rest.size() > 2 &&
        is_word(static_cast<unsigned char>(rest[2]))) {
        return true;
    }
    if (rest.size() < 3 || rest[0] != '/' ||
        !is_word(static_cast<unsigned char>(rest[1]))) {
        return false;
    }
    auto const second = rest.find('/', 1);
    auto const end = rest.find_first_of(" \t\n\"'<>,;()");
    return second != std::string_view::npos && second + 1 < rest.size() &&
           second < end;
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

std::set<std::string> telling(std::set<std::string> const& names)
{
    std::set<std::string> kept;
    for (auto const& name : names) {
        if (name.size() >= least_name && !is_own_word(lower(name))) {
            kept.insert(lower(name));
        }
    }
    return kept;
}

}  // namespace

std::string_view describe(Suspicion suspicion)
{
    switch (suspicion) {
        case Suspicion::person_number:
            return "a text that looks like a person number (CPR)";
        case Suspicion::absolute_path:
            return "a path of a machine";
        case Suspicion::machine_name:
            return "the name of this machine";
        case Suspicion::user_name:
            break;
    }
    return "the name of the user who runs this";
}

SuspiciousTexts::SuspiciousTexts(std::set<std::string> const& machine,
                                 std::set<std::string> const& users)
    : machine_(telling(machine)), users_(telling(users))
{
}

SuspiciousTexts SuspiciousTexts::of_this_run()
{
    std::set<std::string> machine;
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) == 0) {
        std::string const name(host.data());
        machine.insert(name);
        machine.insert(name.substr(0, name.find('.')));
    }
    std::set<std::string> users;
    if (auto const* const entry = ::getpwuid(::getuid())) {
        users.insert(entry->pw_name);
    }
    return {machine, users};
}

// Tokens are runs of word characters and hyphens; names of machines have dots,
// too, so that parts of a token are compared as well.
std::optional<Suspicion> SuspiciousTexts::find_in(std::string_view text) const
{
    auto const is_inner = [](unsigned char c) {
        return is_word(c) || c == '-' || c == '.';
    };
    for (std::size_t i = 0; i < text.size();) {
        bool const is_begin =
            i == 0 || !(is_inner(static_cast<unsigned char>(text[i - 1])) ||
                        text[i - 1] == '/' || text[i - 1] == '\\');
        if (is_begin && is_absolute_path(text, i)) {
            return Suspicion::absolute_path;
        }
        if (!is_inner(static_cast<unsigned char>(text[i]))) {
            ++i;
            continue;
        }
        auto end = i;
        while (end < text.size() &&
               is_inner(static_cast<unsigned char>(text[end]))) {
            ++end;
        }
        auto token = text.substr(i, end - i);
        while (!token.empty() && (token.back() == '.' || token.back() == '-')) {
            token.remove_suffix(1);
        }
        if (is_person_number(token)) {
            return Suspicion::person_number;
        }
        auto const name = lower(token);
        if (machine_.contains(name)) {
            return Suspicion::machine_name;
        }
        if (users_.contains(name)) {
            return Suspicion::user_name;
        }
        i = end;
    }
    return std::nullopt;
}

}  // namespace samspil::publish
