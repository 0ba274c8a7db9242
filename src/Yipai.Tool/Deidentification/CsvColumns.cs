using Sylvan.Data.Csv;

namespace Yipai.Tool.Deidentification;

/// <summary>Finds columns by their names.</summary>
internal static class CsvColumns
{
    /// <exception cref="InvalidDataException">There is no such column.</exception>
    public static int OrdinalOf(this CsvDataReader csv, string name)
    {
        for (int column = 0; column < csv.FieldCount; column++)
        {
            if (csv.GetName(column) == name)
            {
                return column;
            }
        }

        throw new InvalidDataException($"The CSV has no column {name}. Its first line names the columns.");
    }
}
