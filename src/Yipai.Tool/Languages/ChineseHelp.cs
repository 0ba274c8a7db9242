using System.CommandLine;

namespace Yipai.Tool.Languages;

/// <summary>Puts Chinese in the place of the English descriptions of a command and all below it.</summary>
internal static class ChineseHelp
{
    /// <summary>Names the option by which a user chooses the language of the help.</summary>
    public const string Option = "--language";

    private const string Chinese = "zh";

    /// <summary>Indicates whether a name of a language or of a locale such as <c>zh_CN.UTF-8</c> means Chinese.</summary>
    public static bool IsChinese(string language) => language.StartsWith(Chinese, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the descriptions by command and symbol: <c>mask --csv</c>.</summary>
    public static Dictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(ChineseHelp).Assembly.GetManifestResourceStream("zh.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(row => row[0], row => row[1]);
    }

    /// <summary>Translates every symbol that the table knows.</summary>
    public static void Apply(RootCommand root)
    {
        Dictionary<string, string> texts = Read();
        foreach ((string name, Symbol symbol) in Symbols(root, ""))
        {
            symbol.Description = texts.GetValueOrDefault(name, symbol.Description ?? "");
        }
    }

    /// <summary>Returns a command and all below it, each with the key of its description.</summary>
    public static IEnumerable<(string Name, Symbol Symbol)> Symbols(Command command, string path)
    {
        IEnumerable<Symbol> own = command.Options.Cast<Symbol>().Concat(command.Arguments);
        return own.Select(symbol => ($"{path} {symbol.Name}".TrimStart(), symbol))
            .Prepend((path, command))
            .Concat(command.Subcommands.SelectMany(inner => Symbols(inner, $"{path} {inner.Name}".TrimStart())));
    }
}
