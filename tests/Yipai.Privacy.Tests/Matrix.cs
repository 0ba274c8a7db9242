namespace Yipai.Privacy.Tests;

/// <summary>Every pair of two lists, as rows of a theory.</summary>
internal static class Matrix
{
    public static TheoryData<TFirst, TSecond> Of<TFirst, TSecond>(IEnumerable<TFirst> first, IReadOnlyCollection<TSecond> second)
    {
        var rows = new TheoryData<TFirst, TSecond>();
        foreach (TFirst one in first)
        {
            foreach (TSecond other in second)
            {
                rows.Add(one, other);
            }
        }

        return rows;
    }
}
