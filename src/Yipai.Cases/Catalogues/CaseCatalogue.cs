using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>One edition of the national catalogue of components and events, as data.</summary>
/// <remarks>Codes are checked by membership, never by range: numbers that a standard dropped stay dropped.</remarks>
public sealed class CaseCatalogue
{
    private static readonly Lazy<CaseCatalogue> Edition2013 = new(() => Read(CatalogueEdition.GbT30428_2013, "gbt30428.2-2013.tsv"));
    private readonly Dictionary<(CaseKind Kind, string Code), CaseSubject> _subjects;

    private CaseCatalogue(CatalogueEdition edition, Dictionary<(CaseKind, string), CaseSubject> subjects)
    {
        Edition = edition;
        _subjects = subjects;
    }

    /// <summary>GB/T 30428.2-2013, rebuilt from public sources; classes whose names are unknown are left out.</summary>
    public static CaseCatalogue GbT30428 => Edition2013.Value;

    /// <summary>The edition.</summary>
    public CatalogueEdition Edition { get; }

    /// <summary>Every class of the edition.</summary>
    public IReadOnlyCollection<CaseSubject> Subjects => _subjects.Values;

    /// <summary>The class of component with a code such as <c>01-01</c>.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class.</exception>
    public CityComponent Component(string code) => (CityComponent)Find(CaseKind.Component, code);

    /// <summary>The class of event with a code such as <c>01-02</c>.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class.</exception>
    public CityEvent Event(string code) => (CityEvent)Find(CaseKind.Event, code);

    /// <summary>The class of a kind with a code.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class.</exception>
    public CaseSubject Find(CaseKind kind, string code) =>
        _subjects.GetValueOrDefault((kind, code)) ?? throw CasesException.UnknownSubject();

    private static CaseCatalogue Read(CatalogueEdition edition, string resource)
    {
        using Stream stream = typeof(CaseCatalogue).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var subjects = new Dictionary<(CaseKind, string), CaseSubject>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            string[] cells = line.Split('\t');
            CaseKind kind = cells[0] == "component" ? CaseKind.Component : CaseKind.Event;
            var code = new SubjectCode(edition, kind, cells[1], cells[3]);
            subjects.Add((kind, code.ToString()), kind == CaseKind.Component
                ? new CityComponent(code, cells[2], cells[4])
                : new CityEvent(code, cells[2], cells[4]));
        }

        return new CaseCatalogue(edition, subjects);
    }
}
