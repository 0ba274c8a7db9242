namespace Yipai.Client.Browser.Databases;

/// <summary>Collects what one transaction writes.</summary>
internal sealed class RowChanges
{
    /// <summary>Gets the keys whose content is erased.</summary>
    public List<string> Emptied { get; } = [];

    /// <summary>Gets the keys whose row is erased.</summary>
    public List<string> Removed { get; } = [];

    /// <summary>Gets the names of the sealed parts that are stored.</summary>
    public List<string> Stored { get; } = [];

    /// <summary>Gets the rows that are added or replaced.</summary>
    public List<StoredRow> Put { get; } = [];

    /// <summary>Erases a row with its content.</summary>
    public void Remove(string key)
    {
        Emptied.Add(key);
        Removed.Add(key);
    }
}
