using System.CommandLine;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Names;

namespace Yipai.Tool.Detection;

/// <summary>Finds kinds as a command line names them: by id, or by the type names of span files, which several kinds share.</summary>
internal static class KindNames
{
    /// <summary>Gets the type names with their ids, one line each, for the help.</summary>
    public static string Table { get; } = string.Join(
        '\n',
        FindingKinds.All
            .GroupBy(kind => kind.TypeName)
            .Select(type => $"  {type.Key,-15}{string.Join(", ", type.Select(kind => kind.Id))}"));

    /// <summary>Creates the option that turns on the model for names.</summary>
    public static Option<bool> CreateModelOption() => new("--names")
    {
        Description = "Find names too that no word introduces, with a model. It takes longer and reads Chinese names only.",
    };

    /// <summary>Returns a scanner for the named kinds, or for all kinds if the user named none.</summary>
    /// <exception cref="InvalidDataException">No kind has one of the names, or the confidence is not from 0 to 1.</exception>
    public static TextScanner ScannerFor(string[]? names, bool withModel, double? minConfidence = null)
    {
        if (minConfidence is not (null or (>= 0 and <= 1)))
        {
            throw new InvalidDataException("The least confidence is outside its range. Give a number from 0 to 1.");
        }

        IReadOnlyCollection<FindingKind> kinds = names is { Length: > 0 } ? Find(names) : FindingKinds.All;
        NameModel? model = withModel ? NameModel.Default : null;
        return new TextScanner(minConfidence is { } least
            ? new TextScannerOptions { Kinds = kinds, MinConfidence = least, Names = model }
            : new TextScannerOptions { Kinds = kinds, Names = model });
    }

    private static IReadOnlyCollection<FindingKind> Find(IEnumerable<string> names) =>
    [
        .. names.SelectMany(name => name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(name => FindingKinds.All.Where(kind => kind.Id == name || kind.TypeName == name).ToArray() is { Length: > 0 } kinds
                ? kinds
                : throw new InvalidDataException($"There is no kind {name}. Use one that yipai scan --help lists.")),
    ];
}
