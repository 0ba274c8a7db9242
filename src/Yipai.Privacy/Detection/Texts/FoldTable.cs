using System.Globalization;

namespace Yipai.Privacy.Detection;

/// <summary>Says to what a single character folds, in a table of ranges that is looked up by the two bytes of the character.</summary>
/// <remarks>
/// Only pages with a folded character exist. So the table takes a few kilobytes, and a Chinese character costs one null check.
/// </remarks>
internal static class FoldTable
{
    /// <summary>Marks a character that is left out.</summary>
    public const char Dropped = '\0';

    private const char FirstEnclosed = '\u2460';
    private const char LastEnclosed = '\u2793';
    private const string Lookalikes = "АВЕКМНОРСТХУІЈЅавекмнорстхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοⅩⅹб";
    private const string Latin = "ABEKMHOPCTXYIJSabekmhopctxyijsABEZHIKMNOPTYXoXxb";

    /// <summary>
    /// Lists characters without ink that Unicode counts as letters, marks or signs: combining marks, fillers, empty Braille and selectors.
    /// </summary>
    /// <remarks>Those that it counts as controls or formats are left out by their category.</remarks>
    private static readonly (char First, char Last)[] Invisible =
    [
        ('\u0300', '\u036F'), ('\u115F', '\u1160'), ('\u17B4', '\u17B5'), ('\u180B', '\u180F'), ('\u2060', '\u206F'), ('\u20D0', '\u20F0'),
        ('\u2800', '\u2800'), ('\u3164', '\u3164'), ('\uFE00', '\uFE0F'), ('\uFFA0', '\uFFA0'), ('\uFFF0', '\uFFF8'),
    ];

    private static readonly (char First, char Last)[] Spaces =
        [('\u1680', '\u1680'), ('\u2000', '\u200A'), ('\u202F', '\u202F'), ('\u205F', '\u205F')];

    /// <summary>Lists ranges in the order of ASCII: raised and lowered digits, and full-width letters, digits and signs.</summary>
    private static readonly (char First, char Last, char To)[] Runs =
    [
        ('\u00B9', '\u00B9', '1'), ('\u00B2', '\u00B3', '2'), ('\u2070', '\u2070', '0'), ('\u2074', '\u2079', '4'),
        ('\u2080', '\u2089', '0'),
        ('\uFF0D', '\uFF0F', '-'), ('\uFF10', '\uFF19', '0'), ('\uFF20', '\uFF3A', '@'), ('\uFF3F', '\uFF3F', '_'),
        ('\uFF41', '\uFF5A', 'a'),
    ];

    /// <summary>Lists digits in circles, in brackets and before a full stop, white and black, with and without serifs.</summary>
    private static readonly (char First, char Last, char To)[] EnclosedRuns =
    [
        ('\u2460', '\u2468', '1'), ('\u2474', '\u247C', '1'), ('\u2488', '\u2490', '1'), ('\u24EA', '\u24EA', '0'),
        ('\u2776', '\u277E', '1'),
        ('\u2780', '\u2788', '1'), ('\u278A', '\u2792', '1'),
    ];

    private static readonly char[]?[] Pages = BuildPages();
    private static readonly char[] EnclosedDigits = BuildEnclosed();

    /// <summary>Returns the character to which a character folds anywhere, or the character itself.</summary>
    public static char Of(char character) => Pages[character >> 8] is { } page ? page[(byte)character] : character;

    /// <summary>Returns the digit of an enclosed digit, or <see cref="Dropped"/> if the character is not an enclosed digit.</summary>
    public static char Enclosed(char character) =>
        character is >= FirstEnclosed and <= LastEnclosed ? EnclosedDigits[character - FirstEnclosed] : Dropped;

    private static char[]?[] BuildPages()
    {
        var pages = new char[]?[256];
        foreach ((char first, char last) in Invisible)
        {
            Set(pages, first, last, _ => Dropped);
        }

        for (char character = '\0'; character < char.MaxValue; character++)
        {
            if (HasNoInk(character))
            {
                Set(pages, character, character, _ => Dropped);
            }
        }

        foreach ((char first, char last) in Spaces)
        {
            Set(pages, first, last, _ => ' ');
        }

        foreach ((char first, char last, char to) in Runs)
        {
            Set(pages, first, last, character => (char)(to + (character - first)));
        }

        for (int index = 0; index < Lookalikes.Length; index++)
        {
            char latin = Latin[index];
            Set(pages, Lookalikes[index], Lookalikes[index], _ => latin);
        }

        return pages;
    }

    /// <summary>Indicates whether Unicode calls the character a control or format.</summary>
    /// <remarks>Tab and line ends divide, so they stay.</remarks>
    private static bool HasNoInk(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Format => true,
        UnicodeCategory.Control => character is not ((>= '\t' and <= '\r') or '\u0085'),
        _ => false,
    };

    private static void Set(char[]?[] pages, char first, char last, Func<char, char> fold)
    {
        for (int character = first; character <= last; character++)
        {
            char[] page = pages[character >> 8] ??= [.. Enumerable.Range(character & 0xFF00, 256).Select(same => (char)same)];
            page[(byte)character] = fold((char)character);
        }
    }

    private static char[] BuildEnclosed()
    {
        var digits = new char[LastEnclosed - FirstEnclosed + 1];
        foreach ((char first, char last, char to) in EnclosedRuns)
        {
            for (int character = first; character <= last; character++)
            {
                digits[character - FirstEnclosed] = (char)(to + (character - first));
            }
        }

        return digits;
    }
}
