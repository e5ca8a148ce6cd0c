#include "hdf5/file_guard.hpp"

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "base/posix_file.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace samspil::hdf5 {
namespace {

//! Whoever opens a pipe waits for somebody who writes to it.
constexpr int open_flags = O_RDONLY | O_NONBLOCK;

constexpr std::int64_t block_bytes = std::int64_t{1} << 20;

//! The guard's line with zeros for its numbers; every line has its length.
constexpr std::string_view form =
    "samspil guard 1, bytes 00000000000000000000, xxh3-128 "
    "00000000000000000000000000000000\n";
constexpr std::size_t guard_bytes = 2 * form.size();

std::string line_of(std::int64_t bytes, XXH128_hash_t const& hash)
{
    std::array<char, form.size() + 1> text{};
    std::snprintf(text.data(), text.size(),
                  "samspil guard 1, bytes %020" PRId64 ", xxh3-128 %016" PRIx64
                  "%016" PRIx64 "\n",
                  bytes, std::uint64_t{hash.high64}, std::uint64_t{hash.low64});
    return text.data();
}

XXH128_hash_t hash_of(base::PosixFile& file, std::int64_t bytes)
{
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> const state(
        XXH3_createState(), &XXH3_freeState);
    XXH3_128bits_reset(state.get());
    std::vector<std::byte> block(
        static_cast<std::size_t>(std::min(block_bytes, bytes)));
    for (std::int64_t at = 0; at < bytes; at += block_bytes) {
        auto const piece = std::span(block).first(
            static_cast<std::size_t>(std::min(block_bytes, bytes - at)));
        file.read_all(piece, at);
        XXH3_128bits_update(state.get(), piece.data(), piece.size());
    }
    return XXH3_128bits_digest(state.get());
}

//! Whether the end of a file was once a guard: most of the characters that
//! every guard has are there.
bool looks_like_guard(std::string_view end)
{
    if (end.empty()) {
        return false;
    }
    std::size_t alike = 0;
    std::size_t fixed = 0;
    for (std::size_t i = 0; i < end.size(); ++i) {
        auto const expected = form[i % form.size()];
        if (expected != '0') {
            ++fixed;
            alike += end[i] == expected ? 1U : 0U;
        }
    }
    return alike * 2 > fixed;
}

//! The end of a file, where its guard would be; empty if it is too short.
std::string end_of(base::PosixFile& file)
{
    auto const facts = file.facts();
    if (facts.kind != base::FileFacts::Kind::file) {
        throw base::Error("cannot open " + file.path().string() +
                          ": it is not a file");
    }
    auto const bytes = facts.bytes - static_cast<std::int64_t>(guard_bytes);
    if (bytes < 0) {
        return {};
    }
    std::string end(guard_bytes, '\0');
    file.read_all(std::as_writable_bytes(std::span(end)), bytes);
    return end;
}

}  // namespace

void append_guard(std::filesystem::path const& path)
{
    base::PosixFile file(path, O_RDWR | O_NOFOLLOW);
    auto const bytes = file.facts().bytes;
    auto const line = line_of(bytes, hash_of(file, bytes));
    auto const guard = line + line;
    file.write_all(std::as_bytes(std::span(guard)), bytes);
}

bool has_guard(std::filesystem::path const& path)
{
    base::PosixFile file(path, open_flags);
    return looks_like_guard(end_of(file));
}

Guard check_guard(std::filesystem::path const& path)
{
    base::PosixFile file(path, open_flags);
    auto const end = end_of(file);
    if (!looks_like_guard(end)) {
        return Guard::absent;
    }
    auto const bytes =
        file.facts().bytes - static_cast<std::int64_t>(guard_bytes);
    auto const line = line_of(bytes, hash_of(file, bytes));
    if (end != line + line) {
        throw base::Error(path.string() +
                          " is damaged (its bytes are not those that were "
                          "written: the checksum at its end is wrong): make "
                          "it anew");
    }
    return Guard::intact;
}

}  // namespace samspil::hdf5
