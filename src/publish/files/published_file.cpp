#include "publish/files/published_file.hpp"

#include <array>
#include <span>

#include "cubes/file/netcdf_layout.hpp"
#include "hdf5/chunk_writer.hpp"
#include "hdf5/file.hpp"
#include "reference/labels.hpp"

namespace samspil::publish {
namespace {

using cubes::Correlation;
using cubes::NetcdfLayout;
using hdf5::File;

constexpr std::string_view title_of_file =
    "Overlap between psychiatry and social interventions: published key "
    "figures";
constexpr std::array<std::string_view, 3> figure_axes{"period", "geography",
                                                      "key_figure"};
constexpr std::array<std::string_view, 2> correlation_axes{"period", "level"};

void write_attributes(Publication const& publication, File& file)
{
    file.write_attribute("Conventions", std::string_view("CF-1.8"));
    file.write_attribute("title", title_of_file);
    file.write_attribute("filetype", published_file_type);
    file.write_attribute("format_version", published_file_version);
    file.write_attribute("program_version", publication.program_version);
    file.write_attribute("confidential", std::string_view("no"));
    file.write_attribute("store_fingerprint", publication.store_fingerprint);
    file.write_attribute("settings", publication.settings);
    file.write_attribute("scenario", publication.scenario);
    file.write_attribute("threshold", publication.threshold);
}

void add_axes(Publication const& publication, NetcdfLayout& layout)
{
    std::vector<std::string> const levels(reference::level_labels.begin(),
                                          reference::level_labels.end());
    layout.add_periods(publication.periods);
    layout.add_geographies(cubes::labels_of(publication.geographies));
    layout.add_text_axis("level", levels, "level");
    layout.add_key_figures(publication.figure_ids, publication.figure_units);
}

//! Writes data sets of which the first axis is the period.
class PeriodWriter
{
  public:
    PeriodWriter(NetcdfLayout& layout, std::size_t periods)
        : layout_(layout), periods_(periods)
    {
    }

    template <class T>
    void write(std::string_view name, std::vector<T> const& values)
    {
        auto const size = values.size() / periods_;
        for (std::size_t period = 0; period < periods_; ++period) {
            chunks_.add<T>(layout_.data_set(name), period,
                           std::span(values).subspan(period * size, size));
        }
    }

    void flush() { chunks_.flush(); }

  private:
    NetcdfLayout& layout_;
    std::size_t periods_;
    hdf5::ChunkWriter chunks_;
};

//! Says by attributes what the numbers of a status mean (CF-1.8, 3.5).
void add_status(NetcdfLayout& layout)
{
    auto& data_set = layout.add_data_set<std::int8_t>(
        "key_figure_status", figure_axes,
        {"What is told of the key figure (M10)", "1",
         std::string(cubes::figure_coordinates)});
    std::vector<std::int8_t> flags;
    std::string meanings;
    for (auto const name : status_names) {
        flags.push_back(static_cast<std::int8_t>(flags.size()));
        meanings += (meanings.empty() ? "" : " ") + std::string(name);
    }
    data_set.write_attribute("flag_values",
                             std::span<std::int8_t const>(flags));
    data_set.write_attribute("flag_meanings", meanings);
}

void write_figures(Publication const& publication, PeriodWriter& writer)
{
    auto const& values = publication.values;
    writer.write("key_figure_numerator", values.numerator);
    writer.write("key_figure_denominator", values.denominator);
    writer.write("key_figure_value", values.value);
    if (values.has_bounds()) {
        writer.write("key_figure_lower", values.lower);
        writer.write("key_figure_upper", values.upper);
    }
    std::vector<std::int8_t> status;
    status.reserve(publication.status.size());
    for (auto const own : publication.status) {
        status.push_back(static_cast<std::int8_t>(own));
    }
    writer.write("key_figure_status", status);
    writer.flush();
}

void write_correlations(std::vector<Correlation> const& correlations,
                        PeriodWriter& writer)
{
    std::vector<double> r;
    std::vector<double> p;
    std::vector<std::int64_t> n;
    for (auto const& correlation : correlations) {
        r.push_back(correlation.r);
        p.push_back(correlation.p);
        n.push_back(correlation.n);
    }
    writer.write("correlation_r", r);
    writer.write("correlation_p", p);
    writer.write("correlation_n", n);
    writer.flush();
}

}  // namespace

void write_published_file(Publication const& publication,
                          std::filesystem::path const& path)
{
    auto file = File::create(path);
    write_attributes(publication, file);
    NetcdfLayout layout(file);
    add_axes(publication, layout);
    layout.add_figure_values(figure_axes, publication.values.has_bounds());
    add_status(layout);
    layout.add_correlations(correlation_axes);
    PeriodWriter writer(layout, publication.periods.size());
    write_figures(publication, writer);
    write_correlations(publication.correlations, writer);
    layout.close();
    file.close();
}

}  // namespace samspil::publish
