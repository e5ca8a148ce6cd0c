#include "app/info/info_store.hpp"

#include <fmt/core.h>

#include <ostream>

#include "base/civil_time.hpp"
#include "base/log.hpp"
#include "store/format.hpp"
#include "store/manifest.hpp"

namespace samspil::app {
namespace {

//! Bytes of the shards' files.
std::int64_t shard_bytes(std::filesystem::path const& folder,
                         store::Manifest const& manifest)
{
    std::int64_t sum = 0;
    for (auto const& shard : manifest.shards) {
        std::error_code error;
        auto const size =
            std::filesystem::file_size(folder / shard.file, error);
        sum += error ? 0 : static_cast<std::int64_t>(size);
    }
    return sum;
}

}  // namespace

void info_store(std::filesystem::path const& folder, std::ostream& out)
{
    auto const manifest = store::read_manifest(folder);
    auto const total = manifest.total();
    auto const last_day = base::date_of(manifest.observation_end - 1);
    auto const row = [&out](std::string_view name, std::string const& value) {
        out << fmt::format("{:<18}{}\n", name, value);
    };
    row("store", folder.string());
    row("format version", std::string(store::format_version));
    row("fingerprint", manifest.fingerprint);
    row("years", manifest.years.to_string());
    row("observation end",
        base::to_string(base::to_civil(last_day)) + " 24:00");
    row("ids hashed with", manifest.has_private_key
                               ? "a key file"
                               : "the public key (no protection)");
    row("persons", std::to_string(total.persons));
    row("contacts", std::to_string(total.contacts));
    row("registrations", std::to_string(total.registrations));
    row("shards",
        fmt::format("{} ({})", manifest.shards.size(),
                    base::format_bytes(shard_bytes(folder, manifest))));
}

}  // namespace samspil::app
