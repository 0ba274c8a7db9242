using System.Globalization;
using Yipai.Sdk.ConformanceTests.KnockOuts;

namespace Yipai.NearMiss;

/// <summary>Chooses the mistakes that a run tries.</summary>
internal static class Choice
{
    /// <summary>Returns the places of the chosen mistakes, which are the same for the same seed.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<ClauseRule> mistakes, string[] args)
    {
        int[] all =
        [
            .. Enumerable.Range(0, mistakes.Count).Where(number => !args.Contains("--code") || mistakes[number].Data is null),
        ];
        if (args.FirstOrDefault(argument => argument.StartsWith("--only=", StringComparison.Ordinal)) is { } only)
        {
            string word = only["--only=".Length..];
            return [.. all.Where(number => $"{mistakes[number].Rule} {mistakes[number].Place}".Contains(word, StringComparison.Ordinal))];
        }

        if (args.Contains("--open"))
        {
            return [.. all.Where(number => mistakes[number].IsOpen)];
        }

        if (Number(args, "--sample") is not { } count)
        {
            return all;
        }

        all = [.. all.Where(number => !mistakes[number].IsOpen)];
        new Random(Number(args, "--seed") ?? 1).Shuffle(all);
        return [.. all.Take(count).Order()];
    }

    private static int? Number(string[] args, string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length
        ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
        : null;
}
