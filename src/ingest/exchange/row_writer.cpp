#include "ingest/exchange/row_writer.hpp"

#include <exception>
#include <utility>

namespace samspil::ingest {

std::shared_future<void> RowWriter::add(
    RowFiles& files, std::uint32_t bucket,
    std::vector<std::span<std::byte>> pieces)
{
    pending_bytes_ += pieces.size() * pool_->chunk_bytes();
    next_.push_back({&files, bucket, std::move(pieces)});
    return next_end_;
}

void RowWriter::start()
{
    this->wait();
    end_ = std::exchange(next_end_, {});
    thread_ = std::async(std::launch::async,
                         [this, all = std::exchange(next_, {}),
                          end = std::move(next_is_written_)]() mutable {
                             try {
                                 this->write(all);
                                 end.set_value();
                             } catch (...) {
                                 end.set_exception(std::current_exception());
                             }
                         });
    next_is_written_ = {};
    next_end_ = next_is_written_.get_future();
}

void RowWriter::wait()
{
    if (end_.valid()) {
        end_.get();
    }
}

void RowWriter::write(std::vector<Rows> const& all)
{
    for (auto const& rows : all) {
        std::vector<std::span<std::byte const>> const pieces(
            rows.pieces.begin(), rows.pieces.end());
        rows.files->append(rows.bucket, pieces);
        for (auto const piece : rows.pieces) {
            pool_->give_back(piece.data());
            pending_bytes_ -= pool_->chunk_bytes();
        }
    }
}

}  // namespace samspil::ingest
