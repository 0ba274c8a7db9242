using System.Globalization;
using System.Runtime.CompilerServices;
using Yipai.Cases;
using Yipai.Cases.Codes;

namespace Yipai.Benchmarks;

/// <summary>Compares reading and writing ids with the numbers of the platform, and measures opening and searching catalogues.</summary>
internal static class CodeWorkloads
{
    private const string Id = "21020201001000123";

    private static readonly string[] Tables = ["cjt214-2007.tsv", "gbt30428.2-2013.tsv", "gbt47678.5-2026.tsv"];

    public static void Run()
    {
        char[] destination = new char[Id.Length];
        Measurement.Compare(
            "`ComponentId.TryParse`, 17 digits", () => _ = ComponentId.TryParse(Id, out _, out _), "`long.TryParse`",
            () => _ = long.TryParse(Id, CultureInfo.InvariantCulture, out _));
        Measurement.Compare(
            "`ComponentId.TryParse`, 17 digits", () => _ = ComponentId.TryParse(Id, out _, out _),
            "`long.TryParse`, digits alone", () => _ = long.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        ComponentId id = ComponentId.Parse(Id);
        const long Number = 21020201001000123;
        Measurement.Compare(
            "`ComponentId.TryFormat`", () => _ = id.TryFormat(destination, out _), "`long.TryFormat`",
            () => _ = Number.TryFormat(destination, out _, default, CultureInfo.InvariantCulture));

        Measurement.Compare("first use of three catalogues", Open, "reading the same tables line by line", ReadLines);
        Measurement.Compare("first use of three catalogues", Open, "copying the same bytes", ReadBytes);

        CaseCatalogue catalogue = CaseCatalogue.Of(CatalogueEdition.GbT47678_2026);
        SubjectCode code = id.Subject;
        var dictionary = catalogue.Subjects.ToDictionary(subject => subject.Code);
        Measurement.Compare(
            "`catalogue.TryFind`", () => _ = catalogue.TryFind(code, out _), "`Dictionary` lookup by the same code",
            () => _ = dictionary.TryGetValue(code, out _));
        Measurement.Compare(
            "`catalogue.Component(\"01-001\")`", () => _ = catalogue.Component("01-001"),
            "`Dictionary` lookup by the same code", () => _ = dictionary.TryGetValue(code, out _));
        Measurement.Compare(
            "`catalogue.Search`, 4 characters", () => _ = catalogue.Search("路灯不亮"), "one `Contains` a class",
            () => _ = catalogue.Subjects.Count(subject => subject.Name.Contains("路灯", StringComparison.Ordinal)));
        DivisionCode division = DivisionCode.Parse("210222");
        var day = new DateOnly(2026, 11, 24);
        Measurement.Compare(
            "`DivisionCode.Status`", () => _ = division.Status(day), "`Dictionary` lookup by the same code",
            () => _ = dictionary.TryGetValue(code, out _));
    }

    /// <summary>Opens an edition for the first time, which happens once in a process.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "Read")]
    private static extern CaseCatalogue Read(CaseCatalogue? type, CatalogueEdition edition);

    private static void Open()
    {
        Read(null, CatalogueEdition.CjT214_2007);
        Read(null, CatalogueEdition.GbT30428_2013);
        Read(null, CatalogueEdition.GbT47678_2026);
    }

    private static void ReadLines()
    {
        foreach (string table in Tables)
        {
            using var reader = new StreamReader(typeof(CaseCatalogue).Assembly.GetManifestResourceStream(table)!);
            while (reader.ReadLine() is not null)
            {
            }
        }
    }

    private static void ReadBytes()
    {
        foreach (string table in Tables)
        {
            using Stream stream = typeof(CaseCatalogue).Assembly.GetManifestResourceStream(table)!;
            stream.ReadExactly(new byte[stream.Length]);
        }
    }
}
