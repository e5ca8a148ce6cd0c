# Completion of samspil's commands and options for bash.
#
# It asks the program itself: what --help prints is what is offered, so nothing
# here has to follow when an option comes or goes.

_samspil()
{
  local program=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    local commands
    commands=$("$program" --help 2>/dev/null |
      awk '/^commands:/ {on = 1; next} /^$/ {on = 0} on {print $1}')
    mapfile -t COMPREPLY < <(
      compgen -W "$commands --help --version" -- "$word")
    return
  fi
  # An option's value, and arguments without an option, are mostly files.
  if [[ $word == -* ]]; then
    local options
    options=$("$program" "${COMP_WORDS[1]}" --help 2>/dev/null |
      grep -oE '^ +--[a-z0-9-]+' | tr -d ' ')
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  else
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}

complete -F _samspil samspil
