namespace Yipai.Cases.Codes;

/// <summary>Reads the tab-separated cells of one line of a table.</summary>
internal ref struct TableCells(ReadOnlySpan<byte> line)
{
    /// <summary>Gets the rest of the line.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = line;

    /// <summary>Returns the next cell, or an empty span after the last cell.</summary>
    public ReadOnlySpan<byte> Next()
    {
        int tab = Rest.IndexOf((byte)'\t');
        ReadOnlySpan<byte> cell = tab < 0 ? Rest : Rest[..tab];
        Rest = tab < 0 ? default : Rest[(tab + 1)..];
        return cell;
    }
}
