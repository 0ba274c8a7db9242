namespace Yipai.Privacy.Masking;

/// <summary>Holds a value to find in texts, folded for comparison.</summary>
internal readonly struct KnownValue(DataItem item, string folded)
{
    public DataItem Item => item;

    public string Folded => folded;
}
