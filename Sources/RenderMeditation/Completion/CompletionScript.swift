import ArgumentParser
import Messages

/// ArgumentParser's completions for a shell, and what they lack: the default command.
///
/// Without more, only `render-meditation render me<TAB>` knows of metta. So a line whose first word is
/// no command is completed as if `render` stood before it.
enum CompletionScript {
  /// - Returns: the exit code if a script was asked for, for a shell that there is.
  static func run(_ arguments: [String]) -> Int32? {
    guard arguments.count == 3, arguments[1] == "--generate-completion-script",
      let shell = CompletionShell(rawValue: arguments[2])
    else { return nil }
    Console.write(text(for: shell), to: 1)
    return 0
  }

  private static func text(for shell: CompletionShell) -> String {
    let script = RenderMeditationCommand.completionScript(for: shell)
    return switch shell {
    // Sourced, never run: it names no interpreter.
    case .bash: script.trimmingPrefix(/#!.*\n+/) + "\n\n" + bash
    case .zsh: zsh(script)
    case .fish: script + "\n\n" + fish
    default: script
    }
  }

  private static func commands(_ separator: String) -> String {
    CommandNames.all.joined(separator: separator)
  }

  /// Where nothing fits, file names do.
  private static var bash: String {
    #"""
    # A first word that is no command belongs to render, the default command.
    _render-meditation_or_render() {
        local -a typed=("${COMP_WORDS[@]}")
        case "${typed[1]}" in
        \#(commands("|")))
            if ((COMP_CWORD > 1)); then
                _render-meditation "${@}"
                return
            fi
            ;;
        esac
        if ((COMP_CWORD == 1)) && [[ "${2}" != -* ]]; then
            _render-meditation "${@}"
        fi
        local -a COMP_WORDS=("${typed[0]}" render "${typed[@]:1}")
        local -i COMP_CWORD="$((COMP_CWORD + 1))"
        _render-meditation "${@}"
    }

    complete -o filenames -o bashdefault -o default -F _render-meditation_or_render render-meditation

    """#
  }

  /// What is to be defined stands before the last lines, which run it.
  private static func zsh(_ script: String) -> String {
    let wrapper = #"""
      # A first word that is no command belongs to render, the default command.
      functions -c _render-meditation __render-meditation_command
      _render-meditation() {
          local -i ret=1
          local -a commands=(\#(commands(" ")))
          if ((CURRENT == 2 || ${commands[(Ie)${words[2]}]})); then
              __render-meditation_command "${@}" && ret=0
          fi
          if ((CURRENT == 2 || !${commands[(Ie)${words[2]}]})); then
              words=("${words[1]}" render "${(@)words[2,-1]}")
              ((CURRENT++))
              __render-meditation_command "${@}" && ret=0
          fi
          ((ret)) && _files && ret=0
          return "${ret}"
      }


      """#
    guard let end = script.ranges(of: "if [[ \"${funcstack[1]}\"").last?.lowerBound else {
      return script
    }
    return String(script[..<end]) + wrapper + script[end...] + "\n"
  }

  private static var fish: String {
    #"""
    # A first word that is no command belongs to render, the default command.
    functions -e __render-meditation_typed_tokens
    functions -c __render-meditation_tokens __render-meditation_typed_tokens
    function __render-meditation_tokens
        if test "$argv[1]" = -tC
            # Fish itself tells the cursor's place only where somebody types.
            string length -- "$(commandline -ct)"
            return
        end
        set -l tokens (__render-meditation_typed_tokens $argv)
        if string match -q -- '-p*' "$argv[1]"
            set -l first $tokens[2]
            if test (count $tokens) -eq 1
                # The first word is being typed: an option is one of render's.
                set first (commandline -t)
                string match -q -- '-*' "$first"; or set -e first
            end
            if set -q first[1]; and not contains -- $first[1] \#(commands(" "))
                set tokens $tokens[1] render $tokens[2..]
            end
        end
        printf '%s\n' $tokens
    end

    complete -c render-meditation -n 'test (count (__render-meditation_tokens -pc)) -eq 1' -fka '(__render-meditation_custom_completion ---completion render -- positional@0 2 (__render-meditation_tokens -tC))'

    """#
  }
}
