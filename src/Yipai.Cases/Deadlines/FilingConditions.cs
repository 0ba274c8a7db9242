using Yipai.Cases.Codes;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Deadlines;

/// <summary>Holds a city's filing conditions and the rows of its list that could not be read.</summary>
/// <param name="Rows">The conditions that were read.</param>
/// <param name="Unread">The rows that could not be read, with line and reason. No row is dropped silently.</param>
public sealed record FilingConditions(IReadOnlyList<FilingCondition> Rows, IReadOnlyList<UnreadRow> Unread)
{
    private const int CellCount = 7;

    /// <summary>
    /// Reads a list in CSV with these columns: kind, major code, minor code, name, filing condition, closing condition, time limit.
    /// </summary>
    /// <remarks>
    /// A first line whose first cell is not a kind holds the column names. Ids follow the order of the list, so a city must add a class's
    /// new conditions after its old ones.
    /// </remarks>
    /// <param name="reader">The list as CSV (RFC 4180).</param>
    /// <param name="plainHour">The unit that 小时 means in this city.</param>
    /// <param name="plainDay">The unit that 天 means in this city.</param>
    public static FilingConditions Load(TextReader reader, TimeLimitUnit plainHour = TimeLimitUnit.WorkHour,
        TimeLimitUnit plainDay = TimeLimitUnit.WorkDay)
    {
        ArgumentNullException.ThrowIfNull(reader);
        List<FilingCondition> rows = [];
        List<UnreadRow> unread = [];
        bool isFirst = true;
        foreach ((string[] cells, long line) in Records(reader))
        {
            bool isHead = isFirst && KindOf(cells[0]) == CaseKind.Unspecified;
            if (!isHead && cells is not [""] && Read(cells, plainHour, plainDay, rows) is { } reason)
            {
                unread.Add(new UnreadRow((int)line, reason));
            }

            isFirst = false;
        }

        return new FilingConditions(rows, unread);
    }

    /// <summary>Returns the conditions of one class in the order of the list.</summary>
    public IEnumerable<FilingCondition> Of(CaseKind kind, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Rows.Where(row => row.Kind == kind && row.Code == code);
    }

    private static string? Read(string[] cells, TimeLimitUnit plainHour, TimeLimitUnit plainDay, List<FilingCondition> rows)
    {
        if (cells.Length != CellCount)
        {
            return $"has {cells.Length} cells; a row has {CellCount}";
        }

        CaseKind kind = KindOf(cells[0]);
        if (kind == CaseKind.Unspecified)
        {
            return "the kind is neither component nor event";
        }

        if (cells[1].Length != 2 || cells[2].Length is not (2 or 3) || (cells[1] + cells[2]).AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return "the class must have two digits and then two or three; a spreadsheet may have removed leading zeros";
        }

        if (!TimeLimit.TryParse(cells[6], out TimeLimit limit, plainHour, plainDay))
        {
            return string.IsNullOrWhiteSpace(cells[6])
                ? "the time limit is empty"
                : "the time limit must be a number and a unit; move any condition into the filing condition";
        }

        string code = $"{cells[1]}-{cells[2]}";
        int place = 1 + rows.Count(row => row.Kind == kind && row.Code == code);
        rows.Add(new FilingCondition($"{code}/{place}", kind, code, cells[3], cells[4], cells[5], limit));
        return null;
    }

    private static CaseKind KindOf(string cell) =>
        cell switch { "component" or "部件" => CaseKind.Component, "event" or "事件" or "事项" => CaseKind.Event, _ => CaseKind.Unspecified };

    private static List<(string[] Cells, long Line)> Records(TextReader reader)
    {
        using var cell = new CsvCellReader(',');
        List<(string[], long)> records = [];
        List<string> cells = [];
        long line = cell.Line;
        ReadOnlySpan<char> rest = reader.ReadToEnd();
        bool hasMore = true;
        while (hasMore)
        {
            hasMore = cell.TryTake(ref rest, out char end);
            cells.Add(cell.Cell.ToString());
            cell.Clear();
            if (end != ',')
            {
                records.Add(([.. cells], line));
                cells.Clear();
                line = cell.Line;
            }
        }

        return records;
    }
}
