namespace Yipai.Privacy.Detection;

/// <summary>Holds the marks of every character, so that two reads of memory are enough to pass over most surnames.</summary>
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
