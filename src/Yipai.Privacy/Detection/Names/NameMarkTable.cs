namespace Yipai.Privacy.Detection;

/// <summary>Holds the marks of every character, so that a few reads of memory are enough to pass over most surnames.</summary>
/// <remarks>
/// Idea: an array has one byte for each UTF-16 unit and one bit for each question. So a question costs one read and no search in a list.
/// Invariant: every character at which a search in the lists behind a mark can succeed has that mark. A missing mark therefore rules the
/// word out; a mark only says that the list must be searched.
/// Source: the marks are computed from the word lists themselves, so that the two cannot differ.
/// </remarks>
internal static class NameMarkTable
{
    private static readonly byte[] Marks = Create();

    public static bool Has(char character, NameMarks mark) => (Marks[character] & (byte)mark) != 0;

    private static byte[] Create()
    {
        var marks = new byte[char.MaxValue + 1];
        Add(NameWords.LeadEnds, NameMarks.Leads);
        Add(NameWords.NotGiven, NameMarks.Leads);
        Add(NameWords.TitleStarts, NameMarks.Title);
        Add(NameWords.FactStarts, NameMarks.Fact);
        Add(Surnames.CompoundStarts, NameMarks.Compound);
        Add(ForeignNames.Starts, NameMarks.Foreign);
        return marks;

        void Add(IEnumerable<char> characters, NameMarks mark)
        {
            foreach (char character in characters)
            {
                marks[character] |= (byte)mark;
            }
        }
    }
}
