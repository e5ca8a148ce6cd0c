#include "synthetic/synthesize.hpp"

#include <omp.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/stop_request.hpp"
#include "synthetic/generator.hpp"
#include "synthetic/output_folder.hpp"

namespace samspil::synthetic {
namespace {

constexpr std::string_view stage_name = "synthesize: registers";

//! Persons in a block; their rows are a few megabytes.
constexpr std::int64_t block_persons = 4096;

void throw_if_stopped()
{
    auto const request = base::stop_requested();
    if (request != base::StopRequest::none) {
        throw base::Stopped(request,
                            "stopped by a signal before the registers were "
                            "complete, and nothing is left of them: run the "
                            "same again");
    }
}

/*!
 * The parallel loop: threads draw blocks, which are written in order.
 *
 * \throw what the first block that failed threw.
 */
void write_blocks(SynthesisOptions const& options, Generator const& generate,
                  FileCatalogue const& catalogue, OutputFolder& folder,
                  base::Log& log)
{
    std::int64_t const blocks =
        (options.persons + block_persons - 1) / block_persons;
    int const threads =
        options.threads > 0 ? options.threads : omp_get_max_threads();
    std::exception_ptr failure;
    std::atomic<bool> failed{false};

#pragma omp parallel num_threads(threads)
    {
        Block block{catalogue};
        Scratch scratch;
#pragma omp for ordered schedule(dynamic, 1)
        for (std::int64_t i = 0; i < blocks; ++i) {
            std::exception_ptr own_failure;
            try {
                if (!failed) {
                    block.clear();
                    std::int64_t const last =
                        std::min(options.persons, (i + 1) * block_persons);
                    for (std::int64_t n = i * block_persons; n < last; ++n) {
                        generate(n, scratch, block);
                    }
                }
            } catch (...) {
                own_failure = std::current_exception();
            }
#pragma omp ordered
            {
                // one thread at a time, in order: no lock is needed
                try {
                    if (own_failure) {
                        std::rethrow_exception(own_failure);
                    }
                    if (!failed) {
                        throw_if_stopped();
                        folder.append(block);
                        auto const done =
                            std::min(options.persons, (i + 1) * block_persons);
                        log.progress(base::Progress{
                            stage_name, base::part_of(done, options.persons),
                            done, options.persons, "persons"});
                    }
                } catch (...) {
                    if (!failed) {
                        failure = std::current_exception();
                        failed = true;
                    }
                }
            }
        }
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace

void synthesize(SynthesisOptions const& options, base::Log& log)
{
    if (options.persons < 1 || options.persons > max_persons) {
        throw base::UsageError("invalid number of persons (must be 1 to " +
                               std::to_string(max_persons) + ")");
    }
    base::catch_stop_signals();
    base::Stage const stage(log, std::string(stage_name));
    log.expect(base::RunProgress({{std::string(stage_name), 1}}));
    FileCatalogue const catalogue{options.years};
    OutputFolder folder{options.out, catalogue};
    Generator const generate{options.seed, options.years};
    write_blocks(options, generate, catalogue, folder, log);
    folder.commit();
    stage.finish(folder.bytes(), std::to_string(options.persons) + " persons");
}

}  // namespace samspil::synthetic
