# Completion of confer for bash 3.2 and later.
# Now, in this window:    eval "$(confer completion bash)"
# In every new window:    echo 'eval "$(confer completion bash)"' >> ~/.bashrc
_confer() {
  local line word='' about typed='' cut='' quote='' i
  local words=()
  # bash cuts words at = and :, and confer wants them whole.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if ((i > 1)) && [[ ${#words[@]} -gt 0 && ($word == [=:]* || ${words[${#words[@]} - 1]} == *[=:]) ]]; then
      words[${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
  done
  typed=${words[${#words[@]} - 1]}
  # What the person quoted: the quotes are the shell's.
  for ((i = 0; i < ${#words[@]}; i++)); do
    word=${words[i]}
    case $word in
      \"*) word=${word#\"} word=${word%\"} ;;
      \'*) word=${word#\'} word=${word%\'} ;;
      *) word=${word//\\ / } ;;
    esac
    words[i]=$word
  done
  case $typed in \"* | \'*) quote=yes ;; esac
  # bash replaces only what comes after the last = or :.
  typed=${words[${#words[@]} - 1]}
  if [[ $typed == *[=:]* && $COMP_WORDBREAKS == *=* ]]; then cut=${typed%"${typed##*[=:]}"}; fi
  COMPREPLY=()
  while IFS=$'\t' read -r line about; do
    case $line in
      :files) while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "${typed#"$cut"}") ;;
      :folders) while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "${typed#"$cut"}") ;;
      *)
        line=${line#"$cut"}
        # No word of confer has another character that bash obeys.
        if [[ ! $quote ]]; then line=${line// /\\ } line=${line//\'/\\\'}; fi
        COMPREPLY+=("$line")
        ;;
    esac
    case $line in
      :files | :folders) compopt -o filenames 2>/dev/null ;;
      *=) compopt -o nospace 2>/dev/null ;;
    esac
  done < <("${COMP_WORDS[0]/#\~/$HOME}" completion --words -- "${words[@]}" 2>/dev/null)
}
# In the order of confer, where bash can (4.4).
complete -o nosort -F _confer confer 2>/dev/null || complete -F _confer confer
