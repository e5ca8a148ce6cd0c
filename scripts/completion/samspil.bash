# Completion of samspil's commands, options and their values for bash.
#
# It asks the program itself: what --help prints is what is offered, so nothing
# here has to follow when an option comes or goes. The values of an option that
# names a label are those of the cube file that stands behind --cubes.

# The words of the line up to the cursor, in $words. bash cuts a line at = and :
# too, and labels have these: min_age=19,municipality=residence.
_samspil_words()
{
  local i
  words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    local last=$((${#words[@]} - 1))
    if [ "$i" -gt 1 ] &&
      [[ ${COMP_WORDS[i]} == [=:]* || ${words[last]} == *[=:] ]]; then
      words[last]+=${COMP_WORDS[i]}
    else
      words+=("${COMP_WORDS[i]}")
    fi
  done
}

# The file behind the first --cubes, as the shell would hand it on.
_samspil_cubes()
{
  local i file=
  for ((i = 1; i < ${#words[@]}; i++)); do
    case ${words[i]} in
      --cubes) file=${words[i + 1]-} ;;
      --cubes=*) file=${words[i]#--cubes=} ;;
      *) continue ;;
    esac
    break
  done
  file=${file//[\\\"\']/}
  [[ $file == "~/"* ]] && file=$HOME/${file#"~/"}
  printf '%s' "$file"
}

# Offer the labels of a list that begin with a text; where none does, the areas
# whose name begins with it. Areas are shown with their names, but only a code
# goes into the line: names stand behind it, so no two lines agree beyond it.
_samspil_labels()
{
  local what=$1 word=$2 cut=$3 line
  local -a by_label=() by_name=()
  shopt -q nocasematch && local had=-s || local had=-u
  shopt -s nocasematch
  while IFS= read -r line; do
    [[ $line == "$word"* ]] && by_label+=("$line")
    [[ $line == *$'\t'"$word"* ]] && by_name+=("$line")
  done < <("$program" info "$(_samspil_cubes)" --list "$what" 2>/dev/null)
  shopt "$had" nocasematch
  [ ${#by_label[@]} -gt 0 ] || by_label=("${by_name[@]}")
  # Type 37 goes through the offers one by one, in the line itself.
  if [ ${#by_label[@]} -eq 1 ] || [ "${COMP_TYPE:-9}" -eq 37 ]; then
    by_label=("${by_label[@]%%$'\t'*}")
  fi
  COMPREPLY=("${by_label[@]//$'\t'/  }")
  COMPREPLY=("${COMPREPLY[@]#"$cut"}")
}

_samspil()
{
  local program=${COMP_WORDS[0]} words
  COMPREPLY=()
  _samspil_words
  local word=${words[-1]} option=
  if [ ${#words[@]} -eq 2 ]; then
    local commands
    commands=$("$program" --help 2>/dev/null |
      awk '/^commands:/ {on = 1; next} /^$/ {on = 0} on {print $1}')
    mapfile -t COMPREPLY < <(
      compgen -W "$commands help --help --version" -- "$word")
    return
  fi
  if [ "${words[1]}" = help ]; then
    local names
    names=$("$program" --help 2>/dev/null |
      awk '/^(commands|topics):/ {on = 1; next} /^$/ {on = 0} on {print $1}')
    mapfile -t COMPREPLY < <(compgen -W "$names" -- "$word")
    return
  fi
  # bash replaces only what stands behind the last = or :.
  local cut=${word%"${word##*[=:]}"}
  if [[ $word == --*=* ]]; then
    option=${word%%=*} word=${word#*=} cut=${cut#"$option="}
  elif [[ $word != -* ]]; then
    option=${words[-2]}
  fi
  case $option in
    --geography) _samspil_labels geographies "$word" "$cut" ;;
    --figure) _samspil_labels figures "$word" "$cut" ;;
    --level) _samspil_labels levels "$word" "$cut" ;;
    --period) _samspil_labels periods "$word" "$cut" ;;
    --scenario) _samspil_labels scenarios "$word" "$cut" ;;
    --list)
      mapfile -t COMPREPLY < <(compgen -W \
        "scenarios geographies figures periods levels" -- "$word") ;;
    *)
      # Another option's value, and arguments without an option, are mostly
      # files.
      if [[ $word == -* ]]; then
        local options
        options=$("$program" "${words[1]}" --help 2>/dev/null |
          grep -oE '^  --[a-z0-9-]+' | tr -d ' ')
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
      else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
      fi ;;
  esac
}

complete -F _samspil samspil
