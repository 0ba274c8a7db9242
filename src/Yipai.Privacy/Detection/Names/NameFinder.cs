namespace Yipai.Privacy.Detection;

/// <summary>Finds names (姓名) that no word introduces, beside the rules of the scanner.</summary>
/// <remarks>
/// The package Yipai.Privacy.Names has one. The scanner drops its findings where a rule found something else, and inside the names of
/// roads, villages and shops. It looks for every further mention of the rest, as it does for the names of the rules. A finder may be shared
/// between threads.
/// </remarks>
public abstract class NameFinder
{
    /// <summary>Adds the names that the text seems to contain, in order of position and without overlaps.</summary>
    /// <param name="text">A stretch of the scanned text, normalized as for a <see cref="TextRecognizer"/>.</param>
    /// <param name="recallFirst">
    /// Whether doubtful names count too, because a leak cannot be undone. This holds for the public and for partners.
    /// </param>
    /// <param name="names">Receives the names. The confidence of a doubtful name is below 0.5.</param>
    public abstract void Find(ReadOnlySpan<char> text, bool recallFirst, List<FoundName> names);
}
