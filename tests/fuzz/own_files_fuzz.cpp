/*!
 * Files of the program's own, of any bytes: a store's manifest, the work that a
 * checkpoint describes. The first byte chooses which. Checksums are made right,
 * so that what stands behind them is read.
 */
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/error.hpp"
#include "ingest/checkpoint/work_done.hpp"
#include "records/sealed_text.hpp"
#include "store/format.hpp"
#include "store/manifest.hpp"

namespace {

//! A folder for the manifest, gone at the end.
class Folder
{
  public:
    Folder()
    {
        auto name =
            (std::filesystem::temp_directory_path() / "fuzz_XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }

    std::filesystem::path const& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

void read_manifest(std::string text)
{
    using namespace samspil;
    static Folder const folder;
    if (text.find(records::open_seal) != std::string::npos) {
        text = records::seal(text);
    }
    std::ofstream(folder.path() / store::manifest_name, std::ios::binary)
        << text;
    store::read_manifest(folder.path()).total();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes,
                                      std::size_t size)
{
    using namespace samspil;
    if (size == 0) {
        return 0;
    }
    std::string const text(reinterpret_cast<char const*>(bytes) + 1, size - 1);
    try {
        if (bytes[0] % 2 == 0) {
            read_manifest(text);
        } else {
            auto work = ingest::WorkDone::from_text(text);
            work += work;
            ingest::WorkDone::from_text(work.to_text());
        }
    } catch (base::Error const&) {
        return 0;
    }
    return 0;
}
