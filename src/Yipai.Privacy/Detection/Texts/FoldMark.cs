namespace Yipai.Privacy.Detection;

/// <summary>From which folded character on the source lies how far ahead.</summary>
internal readonly record struct FoldMark(int Start, int Shift)
{
    /// <summary>Where a folded character came from.</summary>
    public static int SourceOf(int index, ReadOnlySpan<FoldMark> marks)
    {
        int low = 0;
        int high = marks.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = marks[middle].Start <= index ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? index : index + marks[low - 1].Shift;
    }
}
