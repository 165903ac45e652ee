#compdef confer
# Completion of confer for zsh 5.
# Now, in this window:    eval "$(confer completion zsh)"
# In every new window:    echo 'eval "$(confer completion zsh)"' >> ~/.zshrc   (after compinit)
_confer() {
  local line word about
  local -a typed found shown keys keys_shown
  # Without the quotes that were typed.
  typed=("${(@Q)words[2,CURRENT]}")
  # That of the last word is still open.
  typed[-1]=${typed[-1]#[\"\']}
  while IFS=$'\t' read -r word about; do
    case $word in
      :files) _files; return ;;
      :folders) _files -/; return ;;
    esac
    line=$word
    [[ -n $about ]] && line="$word  -- $about"
    if [[ $word == *= ]]; then
      keys+=("$word") keys_shown+=("$line")
    else
      found+=("$word") shown+=("$line")
    fi
  done < <("${(Q)words[1]}" completion --words -- "${typed[@]}" 2>/dev/null)
  # In the order of confer, one a line; no blank after "ana=".
  (( $#found )) && compadd -V confer -l -d shown -a found
  (( $#keys )) && compadd -V confer -l -S '' -d keys_shown -a keys
  return 0
}
if ! (( $+functions[compdef] )); then autoload -Uz compinit && compinit -i; fi
compdef _confer confer
