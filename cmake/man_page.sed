# What --help prints, as help2man knows it: its names of sections begin with
# capitals, and a line of an example with a dollar sign.
s/^usage:/Usage:/
s/^options:/Options:/
/^examples:/,/^$/ {
  s/^examples:/Examples:/
  :join
  /\\$/ {
    N
    s/ *\\\n */ /
    b join
  }
  s/^  \([^ ]\)/  $ \1/
}
