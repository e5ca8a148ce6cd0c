#include "cubes/file/axis_labels.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace samspil::cubes::detail {
namespace {

template <class Labels, class Expected>
bool are_equal(Labels const& labels, Expected const& expected)
{
    return std::equal(labels.begin(), labels.end(), expected.begin(),
                      expected.end());
}

}  // namespace

hdf5::DataSet write_labels(hdf5::File& file, Axis const& axis)
{
    std::string const name(axis.name);
    if (!axis.numbers.empty()) {
        return file.write<std::int32_t>(name, axis.numbers);
    }
    return file.write_texts(
        name, std::vector<std::string>(axis.labels.begin(), axis.labels.end()));
}

void require_labels(hdf5::File const& file, Axis const& axis)
{
    std::string const name(axis.name);
    bool const are_own =
        axis.numbers.empty()
            ? are_equal(file.data_set(name).read_texts(), axis.labels)
            : are_equal(file.read<std::int32_t>(name), axis.numbers);
    if (!are_own) {
        throw base::Error("axis '" + name + "' of " + file.path().string() +
                          " has other labels than this program knows");
    }
}

}  // namespace samspil::cubes::detail
