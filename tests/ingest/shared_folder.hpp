#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "ingest/options.hpp"
#include "parallel/communicator.hpp"
#include "support/scratch_folder.hpp"
#include "tiny_registers.hpp"

namespace samspil::ingest {

//! All ranks of the test.
inline parallel::Communicator const& world()
{
    static auto const ranks = parallel::Communicator::world();
    return ranks;
}

//! A folder that rank 0 makes and all ranks share, with the tiny registers.
class SharedFolder
{
  public:
    SharedFolder()
    {
        if (world().is_root()) {
            folder_.emplace();
            std::filesystem::create_directories(*folder_ / "registers");
            write_tiny_registers(*folder_ / "registers");
        }
        path_ = world().broadcast(folder_ ? folder_->path().string() : "");
    }
    ~SharedFolder() { world().barrier(); }
    SharedFolder(SharedFolder const&) = delete;
    SharedFolder& operator=(SharedFolder const&) = delete;

    std::filesystem::path operator/(std::string const& name) const
    {
        return path_ / name;
    }

    Options options(std::string const& store, std::uint32_t shards) const
    {
        Options options;
        options.registers = path_ / "registers";
        options.store = path_ / store;
        options.shards = shards;
        options.max_rejected_percent = 100;
        options.accepted.set();
        return options;
    }

  private:
    std::optional<test::ScratchFolder> folder_;  //!< on rank 0
    std::filesystem::path path_;                 //!< on all ranks
};

//! Names and bytes of all files of a folder.
inline std::map<std::string, std::string> files_of(
    std::filesystem::path const& folder)
{
    std::map<std::string, std::string> files;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        files[entry.path().filename()] = test::content_of(entry.path());
    }
    return files;
}

}  // namespace samspil::ingest
