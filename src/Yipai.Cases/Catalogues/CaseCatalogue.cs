using System.Diagnostics.CodeAnalysis;
using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;

namespace Yipai.Cases;

/// <summary>One edition of the national catalogue of components and events, as data.</summary>
/// <remarks>Codes are checked by membership, never by range: numbers that a standard dropped stay dropped (docs/catalogues.md).</remarks>
public sealed class CaseCatalogue
{
    /// <summary>The major class of a city's own classes (扩展类), in every edition.</summary>
    public const int LocalMajor = 21;

    private const string LocalMajorName = "扩展";

    private static readonly Lazy<CaseCatalogue> Edition2007 = new(() => Read(CatalogueEdition.CjT214_2007));
    private static readonly Lazy<CaseCatalogue> Edition2013 = new(() => Read(CatalogueEdition.GbT30428_2013));
    private static readonly Lazy<CaseCatalogue> Edition2026 = new(() => Read(CatalogueEdition.GbT47678_2026));

    private readonly Dictionary<int, CaseSubject> _byCode;
    private readonly CaseCatalogue _standard;
    private readonly Lazy<SubjectSearch> _search;

    private CaseCatalogue(CatalogueEdition edition, CatalogueRows rows, CaseCatalogue? standard)
    {
        if (rows.Faults.Count > 0)
        {
            throw CasesException.BadRows(rows.Faults);
        }

        Edition = edition;
        Subjects = rows.Subjects.AsReadOnly();
        UnnamedCodes = rows.Unnamed.AsReadOnly();
        _byCode = rows.ByCode;
        _standard = standard ?? this;
        _search = new Lazy<SubjectSearch>(() => new SubjectSearch(Subjects));
    }

    /// <summary>GB/T 30428.2-2013, rebuilt from public sources.</summary>
    public static CaseCatalogue GbT30428 => Of(CatalogueEdition.GbT30428_2013);

    /// <summary>The edition.</summary>
    public CatalogueEdition Edition { get; }

    /// <summary>Every class that has a known name, local ones last.</summary>
    public IReadOnlyCollection<CaseSubject> Subjects { get; }

    /// <summary>Codes that the edition has and whose names are not publicly known: seven of 2013.</summary>
    public IReadOnlyCollection<SubjectCode> UnnamedCodes { get; }

    /// <summary>The catalogue of an edition, as published.</summary>
    /// <exception cref="CasesException">YP0240: no edition was said.</exception>
    public static CaseCatalogue Of(CatalogueEdition edition) => edition switch
    {
        CatalogueEdition.CjT214_2007 => Edition2007.Value,
        CatalogueEdition.GbT30428_2013 => Edition2013.Value,
        CatalogueEdition.GbT47678_2026 => Edition2026.Value,
        _ => throw CasesException.UnknownEdition(),
    };

    /// <summary>Reads a whole catalogue from a host's file.</summary>
    /// <param name="utf8Rows">
    /// Lines of kind (<c>component</c> or <c>event</c>), major code, major name, minor code, name, and confidence or nothing, split by tabs.
    /// Lines that begin with # are passed over.
    /// </param>
    /// <param name="edition">The edition whose form the codes have.</param>
    /// <param name="source">What stands as <see cref="CaseSubject.Source"/> of each class.</param>
    /// <exception cref="CasesException">YP0242: rows are wrong; the message names each by line and reason. YP0240: no edition was said.</exception>
    public static CaseCatalogue Load(Stream utf8Rows, CatalogueEdition edition, string source)
    {
        var rows = new CatalogueRows(edition == CatalogueEdition.Unspecified ? throw CasesException.UnknownEdition() : edition, source);
        rows.Read(Bytes(utf8Rows));
        return new CaseCatalogue(edition, rows, standard: null);
    }

    /// <summary>Adds a city's own classes from a file of the form that <see cref="Load"/> reads.</summary>
    /// <remarks>Standards number local classes from 99 (999 since 2026) downwards, or in major class 21.</remarks>
    /// <exception cref="CasesException">YP0242: rows are wrong, taken, or within the standard's own numbers; the message names each.</exception>
    public CaseCatalogue Extend(Stream utf8Rows, string source)
    {
        CatalogueRows rows = LocalRows(source);
        rows.Read(Bytes(utf8Rows));
        return new CaseCatalogue(Edition, rows, _standard);
    }

    /// <summary>Adds one class of the city's own.</summary>
    /// <param name="kind">Event or component.</param>
    /// <param name="code">Such as <c>01-999</c>, from the top downwards, or <c>21-001</c>.</param>
    /// <param name="name">The Chinese name.</param>
    /// <param name="source">What stands as its source.</param>
    /// <exception cref="CasesException">YP0242: the code is malformed, taken, or within the standard's own numbers.</exception>
    public CaseCatalogue Extend(CaseKind kind, string code, string name, string source)
    {
        if (!SubjectCode.TryParse(code, Edition, kind, out SubjectCode parsed) || kind is not (CaseKind.Event or CaseKind.Component) || string.IsNullOrWhiteSpace(name))
        {
            throw CasesException.BadRows(["the kind or the code has not the edition's form, or the name is missing"]);
        }

        string majorName = Subjects.FirstOrDefault(subject => subject.Code.Kind == kind && subject.Code.Major == parsed.Major)?.MajorName ?? LocalMajorName;
        CatalogueRows rows = LocalRows(source);
        if (rows.Add(CaseSubject.Create(parsed, majorName, name, source, SourceConfidence.Unstated)) is { } fault)
        {
            throw CasesException.BadRows([fault]);
        }

        return new CaseCatalogue(Edition, rows, _standard);
    }

    /// <summary>The class of component with a code such as <c>01-01</c>, or <c>01-001</c> since 2026.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class. YP0241: it has the number, and no name is known.</exception>
    public CityComponent Component(string code) => (CityComponent)Find(CaseKind.Component, code);

    /// <summary>The class of event with a code such as <c>01-02</c>, or <c>06-001</c> since 2026.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class. YP0241: it has the number, and no name is known.</exception>
    public CityEvent Event(string code) => (CityEvent)Find(CaseKind.Event, code);

    /// <summary>The class of a kind with a code.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class. YP0241: it has the number, and no name is known.</exception>
    public CaseSubject Find(CaseKind kind, string code) =>
        SubjectCode.TryParse(code, Edition, kind, out SubjectCode parsed) ? Find(parsed) : throw CasesException.UnknownSubject();

    /// <summary>The class with a code, as a component id or event code tells it.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class. YP0241: it has the number, and no name is known.</exception>
    public CaseSubject Find(SubjectCode code) =>
        TryFind(code, out CaseSubject? subject) ? subject
        : UnnamedCodes.Contains(code) ? throw CasesException.UnnamedSubject()
        : throw CasesException.UnknownSubject();

    /// <summary>The class with a code, where the edition has it.</summary>
    public bool TryFind(SubjectCode code, [NotNullWhen(true)] out CaseSubject? subject) =>
        _byCode.TryGetValue(CatalogueRows.KeyOf(code), out subject) && subject.Code == code;

    /// <summary>The classes that a citizen's words may mean, the likeliest first.</summary>
    /// <param name="words">Words as people say them, such as 井盖坏了.</param>
    /// <param name="kind">Only events or only components; both by default.</param>
    /// <param name="limit">The most classes returned, 1 or more.</param>
    /// <returns>In an order that is the same for the same words; empty where nothing fits.</returns>
    public IReadOnlyList<SubjectMatch> Search(string words, CaseKind kind = CaseKind.Unspecified, int limit = 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return _search.Value.Find(words, kind, limit);
    }

    private static CaseCatalogue Read(CatalogueEdition edition)
    {
        (string source, string resource) = edition switch
        {
            CatalogueEdition.CjT214_2007 => ("CJ/T 214-2007", "cjt214-2007.tsv"),
            CatalogueEdition.GbT30428_2013 => ("GB/T 30428.2-2013", "gbt30428.2-2013.tsv"),
            _ => ("GB/T 47678.5-2026", "gbt47678.5-2026.tsv"),
        };
        using Stream stream = typeof(CaseCatalogue).Assembly.GetManifestResourceStream(resource)!;
        return Load(stream, edition, source);
    }

    private static ReadOnlySpan<byte> Bytes(Stream stream)
    {
        if (stream.CanSeek)
        {
            byte[] bytes = new byte[stream.Length - stream.Position];
            stream.ReadExactly(bytes);
            return bytes;
        }

        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.GetBuffer().AsSpan(0, (int)copy.Length);
    }

    private CatalogueRows LocalRows(string source)
    {
        var rows = new CatalogueRows(Edition, source);
        foreach (CaseSubject subject in Subjects)
        {
            rows.Add(subject);
        }

        rows.Unnamed.AddRange(UnnamedCodes);
        rows.Objection = ObjectionTo;
        return rows;
    }

    private string? ObjectionTo(SubjectCode code)
    {
        if (code.Major == LocalMajor)
        {
            return null;
        }

        int last = _standard.Subjects.Select(subject => subject.Code).Concat(UnnamedCodes)
            .Where(other => other.Kind == code.Kind && other.Major == code.Major)
            .Select(other => other.Minor).DefaultIfEmpty(-1).Max();
        return last < 0 ? "the major class is neither the edition's nor 21"
            : code.Minor <= last ? "the number lies within the standard's own; count downwards from the top"
            : null;
    }
}
