namespace Yipai.Privacy.Detection;

/// <summary>Says how far ahead the source is from one folded character up to the next mark.</summary>
internal readonly record struct FoldMark(int Start, int Shift)
{
    /// <summary>Returns the index in the source from which a folded character came.</summary>
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
