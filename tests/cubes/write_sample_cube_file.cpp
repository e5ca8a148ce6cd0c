#include <exception>
#include <iostream>

#include "cubes/sample_cubes.hpp"

// Writes the cube file that open_cube_file.py opens: write_sample_cube_file
// FILE [bounds]
int main(int argc, char* argv[])
{
    try {
        auto content = samspil::testing::sample_content();
        if (argc > 2) {
            content.header.has_bounds = true;
            for (auto& result : content.results) {
                result.figures.lower = result.figures.value;
                result.figures.upper = result.figures.value;
            }
        }
        samspil::testing::write_cube_file(argv[1], content);
    } catch (std::exception const& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
