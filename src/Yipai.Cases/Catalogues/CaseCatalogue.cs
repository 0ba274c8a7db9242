using System.Diagnostics.CodeAnalysis;
using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;

namespace Yipai.Cases;

/// <summary>Holds one edition of the national catalogue of components and events.</summary>
/// <remarks>
/// The catalogue checks codes by membership, never by range, because a number that a standard dropped must stay unknown
/// (docs/catalogues.md).
/// </remarks>
/// <example>
/// <code>
/// CityComponent cover = CaseCatalogue.GbT30428.Component("01-01");                  // 上水井盖
/// IReadOnlyList&lt;SubjectMatch&gt; matches = CaseCatalogue.GbT30428.Search("井盖");
/// </code>
/// </example>
public sealed class CaseCatalogue
{
    /// <summary>The major class of a city's own classes (扩展类) in every edition.</summary>
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

    /// <summary>Gets GB/T 30428.2-2013, rebuilt from public sources.</summary>
    public static CaseCatalogue GbT30428 => Of(CatalogueEdition.GbT30428_2013);

    /// <summary>Gets the edition of the catalogue.</summary>
    public CatalogueEdition Edition { get; }

    /// <summary>Gets every class with a known name.</summary>
    /// <remarks>A city's own classes come last.</remarks>
    public IReadOnlyCollection<CaseSubject> Subjects { get; }

    /// <summary>Gets the codes of the edition whose names are not publicly known; 2013 has seven of them.</summary>
    public IReadOnlyCollection<SubjectCode> UnnamedCodes { get; }

    /// <summary>Returns the catalogue of an edition, as published.</summary>
    /// <exception cref="CasesException">YP0240: the edition is not given.</exception>
    public static CaseCatalogue Of(CatalogueEdition edition) => edition switch
    {
        CatalogueEdition.CjT214_2007 => Edition2007.Value,
        CatalogueEdition.GbT30428_2013 => Edition2013.Value,
        CatalogueEdition.GbT47678_2026 => Edition2026.Value,
        _ => throw CasesException.UnknownEdition(),
    };

    /// <summary>Reads a whole catalogue from a host's file.</summary>
    /// <param name="utf8Rows">
    /// Lines of tab-separated cells: kind (<c>component</c> or <c>event</c>), major code, major name, minor code, name, and a
    /// confidence or nothing.
    /// Lines that begin with # are skipped.
    /// </param>
    /// <param name="edition">The edition whose form of codes the file uses.</param>
    /// <param name="source">The text for <see cref="CaseSubject.Source"/> of each class.</param>
    /// <exception cref="CasesException">
    /// YP0242: rows are wrong; the message lists each with its line and reason. YP0240: the edition is not given.
    /// </exception>
    public static CaseCatalogue Load(Stream utf8Rows, CatalogueEdition edition, string source)
    {
        ArgumentNullException.ThrowIfNull(utf8Rows);
        ArgumentNullException.ThrowIfNull(source);
        var rows = new CatalogueRows(edition == CatalogueEdition.Unspecified ? throw CasesException.UnknownEdition() : edition, source);
        rows.Read(Bytes(utf8Rows));
        return new CaseCatalogue(edition, rows, standard: null);
    }

    /// <summary>Returns a catalogue with a city's own classes added from a file in the form that <see cref="Load"/> reads.</summary>
    /// <remarks>The standards number local classes downwards from 99 (999 since 2026), or use major class 21.</remarks>
    /// <exception cref="CasesException">
    /// YP0242: rows are wrong, already taken, or within the standard's own numbers; the message lists each.
    /// </exception>
    public CaseCatalogue Extend(Stream utf8Rows, string source)
    {
        ArgumentNullException.ThrowIfNull(utf8Rows);
        ArgumentNullException.ThrowIfNull(source);
        CatalogueRows rows = LocalRows(source);
        rows.Read(Bytes(utf8Rows));
        return new CaseCatalogue(Edition, rows, _standard);
    }

    /// <summary>Returns a catalogue with one of the city's own classes added.</summary>
    /// <param name="kind">Whether the class belongs to events or to components.</param>
    /// <param name="code">The code, such as <c>01-999</c> counted downwards, or <c>21-001</c>.</param>
    /// <param name="name">The Chinese name of the class.</param>
    /// <param name="source">The source of the class.</param>
    /// <exception cref="CasesException">YP0242: the code is malformed, already taken, or within the standard's own numbers.</exception>
    public CaseCatalogue Extend(CaseKind kind, string code, string name, string source)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(source);
        if (!SubjectCode.TryParse(code, Edition, kind, out SubjectCode parsed) || kind is not (CaseKind.Event or CaseKind.Component)
            || string.IsNullOrWhiteSpace(name))
        {
            throw CasesException.BadRows(["the kind or the code does not have the edition's form, or the name is missing"]);
        }

        string majorName = Subjects.FirstOrDefault(subject => subject.Code.Kind == kind && subject.Code.Major == parsed.Major)?.MajorName
            ?? LocalMajorName;
        CatalogueRows rows = LocalRows(source);
        if (rows.Add(CaseSubject.Create(parsed, majorName, name, source, SourceConfidence.Unstated)) is { } fault)
        {
            throw CasesException.BadRows([fault]);
        }

        return new CaseCatalogue(Edition, rows, _standard);
    }

    /// <summary>Finds a class of component by its code, such as <c>01-01</c>, or <c>01-001</c> since 2026.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class. YP0241: the name of this number is not known.</exception>
    public CityComponent Component(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return (CityComponent)Find(CaseKind.Component, code);
    }

    /// <summary>Finds a class of event by its code, such as <c>01-02</c>, or <c>06-001</c> since 2026.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class. YP0241: the name of this number is not known.</exception>
    public CityEvent Event(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return (CityEvent)Find(CaseKind.Event, code);
    }

    /// <summary>Finds a class by its kind and code.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class. YP0241: the name of this number is not known.</exception>
    public CaseSubject Find(CaseKind kind, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SubjectCode.TryParse(code, Edition, kind, out SubjectCode parsed) ? Find(parsed) : throw CasesException.UnknownSubject();
    }

    /// <summary>Finds a class by the code that a component id or event code contains.</summary>
    /// <exception cref="CasesException">YP0201: the edition has no such class. YP0241: the name of this number is not known.</exception>
    public CaseSubject Find(SubjectCode code) =>
        TryFind(code, out CaseSubject? subject) ? subject
        : UnnamedCodes.Contains(code) ? throw CasesException.UnnamedSubject()
        : throw CasesException.UnknownSubject();

    /// <summary>Tries to find a class by its code.</summary>
    /// <remarks>It fails if the edition does not have the class.</remarks>
    public bool TryFind(SubjectCode code, [NotNullWhen(true)] out CaseSubject? subject) =>
        _byCode.TryGetValue(CatalogueRows.KeyOf(code), out subject) && subject.Code == code;

    /// <summary>Finds the classes that a citizen's words may mean, the likeliest first.</summary>
    /// <param name="words">Everyday words, such as 井盖坏了.</param>
    /// <param name="kind">Limits the search to events or components. By default it covers both.</param>
    /// <param name="limit">The largest number of classes to return, 1 or more.</param>
    /// <returns>The matches, in the same order for the same words. The list is empty if no class fits.</returns>
    public IReadOnlyList<SubjectMatch> Search(string words, CaseKind kind = CaseKind.Unspecified, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(words);
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
        return last < 0 ? "the major class is neither one of the edition nor 21"
            : code.Minor <= last ? "the number lies within the standard's own; count downwards from the top"
            : null;
    }
}
