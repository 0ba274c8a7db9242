namespace Yipai.Cases.Codes;

/// <summary>The cells of one line of a table, split by tabs.</summary>
internal ref struct TableCells(ReadOnlySpan<byte> line)
{
    /// <summary>What is left of the line.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = line;

    /// <summary>The next cell; empty behind the last.</summary>
    public ReadOnlySpan<byte> Next()
    {
        int tab = Rest.IndexOf((byte)'\t');
        ReadOnlySpan<byte> cell = tab < 0 ? Rest : Rest[..tab];
        Rest = tab < 0 ? default : Rest[(tab + 1)..];
        return cell;
    }
}
