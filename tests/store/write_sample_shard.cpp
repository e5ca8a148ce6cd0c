// write_sample_shard FILE: for open_shard.py.
#include "sample_shard.hpp"
#include "store/shard_file.hpp"

int main(int argc, char* argv[])
{
    if (argc != 2) {
        return 2;
    }
    samspil::store::write_shard(argv[1], samspil::test::sample_shard());
    return 0;
}
