#include "parallel/collective_error.hpp"

#include <filesystem>
#include <new>

namespace samspil::parallel {

void throw_if_any_failed(Communicator const& ranks,
                         std::optional<Failure> const& failure)
{
    auto const lowest =
        ranks.min(failure.has_value() ? ranks.rank() : ranks.size());
    if (lowest == ranks.size()) {
        return;
    }
    auto const root = static_cast<int>(lowest);
    Failure const own = failure.value_or(Failure{});
    auto const message = ranks.broadcast(own.message, root);
    bool const is_usage_error =
        ranks.broadcast(own.is_usage_error ? "usage" : "run", root) == "usage";
    throw CollectiveError(message, is_usage_error);
}

Failure describe(std::exception_ptr const& exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (base::UsageError const& error) {
        return {error.what(), true};
    } catch (std::bad_alloc const&) {
        return {
            "out of memory: give the job more, or use more shards or "
            "ranks",
            false};
    } catch (std::filesystem::filesystem_error const& error) {
        // Its own text begins with the name of a function of the library.
        return {"cannot use " + error.path1().string() + ": " +
                    error.code().message(),
                false};
    } catch (std::exception const& error) {
        return {error.what(), false};
    } catch (...) {
        return {"unknown fault", false};
    }
}

}  // namespace samspil::parallel
