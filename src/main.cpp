#include "app/command.hpp"

int main(int argc, char* argv[])
{
    auto const status = samspil::app::run_program({argv + 1, argv + argc});
    return static_cast<int>(status);
}
