#pragma once

#include <filesystem>
#include <string>

namespace samspil::base {

//! A new folder of this user's alone in the system's place for such, removed
//! with all that is in it at the end.
class WorkFolder
{
  public:
    //! \param what it is for, in the message.
    //! \throw Error if it cannot be made.
    explicit WorkFolder(std::string const& what);
    ~WorkFolder();
    WorkFolder(WorkFolder const&) = delete;
    WorkFolder& operator=(WorkFolder const&) = delete;

    std::filesystem::path const& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace samspil::base
