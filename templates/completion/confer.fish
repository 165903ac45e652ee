# Completion of confer for fish 3.
# Now, in this window:    confer completion fish | source
# In every new window:    confer completion fish > ~/.config/fish/completions/confer.fish
function __confer_words
    set -l typed (commandline -opc) (commandline -ct)
    set -l program $typed[1]
    set -l last (string unescape -- $typed[-1])
    for line in (command $program completion --words -- $typed[2..-2] "$last" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$last"
            case :folders
                __fish_complete_directories "$last"
            case '*'
                echo $line
        end
    end
end
complete -c confer -f -k -a '(__confer_words)'
