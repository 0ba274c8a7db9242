using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.Cases;

/// <summary>What went wrong in <c>Yipai.Cases</c>, with a stable code.</summary>
/// <remarks>A message says what was wrong and what to do, and never carries a personal value. Codes are listed in docs/errors.md.</remarks>
public sealed class CasesException : Exception
{
    internal CasesException(string code, string message, Exception? inner = null)
        : base($"{code}: {message}", inner) => Code = code;

    private CasesException(ScrubRefusal refusal)
        : this(refusal.Code, refusal.Message) => Refusal = refusal;

    /// <summary>The code, <c>YP0201</c> to <c>YP0299</c>; it stays when the wording changes.</summary>
    public string Code { get; }

    /// <summary>Where and why a file was refused, else null.</summary>
    internal ScrubRefusal? Refusal { get; }

    internal static CasesException UnknownSubject() =>
        new("YP0201", "The catalogue has no such class of component or event. Use a code of its edition, such as 01-001 since 2026 and 01-01 before, listed in CaseCatalogue.Subjects.");

    internal static CasesException BadId() =>
        new("YP0202", "An identifier has the wrong form. Report ids have 32 hexadecimal digits, photo digests 64, in lower case.");

    internal static CasesException BadReport() =>
        new("YP0203", "The body is no report of this version: a field is missing, unknown or of the wrong type. See docs/wire.md.");

    internal static CasesException BadCode(string kind, CodeFault fault) =>
        new("YP0204", $"The text is no {kind}. {fault}. Read it again from its source; docs/catalogues.md has the layouts.");

    internal static CasesException BadCodePart(string kind) =>
        new("YP0204", $"The parts make no {kind}: its kind, its edition or the size of a number does not fit. docs/catalogues.md has the layouts.");

    internal static CasesException BadNumberPattern() =>
        new("YP0205", "The pattern of case numbers has another form. Write {seq:N} once, with N from 1 to 18, and days such as {yyyyMMdd}.");

    internal static CasesException LongSequence(int digits) =>
        new("YP0206", $"The running number is negative or has more than {digits} digits. Widen {{seq:{digits}}} in the pattern.");

    internal static CasesException EmptyPhoto() =>
        new("YP0210", "The photo is empty. Take it again or choose another file.");

    internal static CasesException LargePhoto() =>
        new("YP0213", $"The photo is larger than {PhotoScrubber.MaxLength / 1048576} MiB. Take it at a lower resolution.");

    internal static CasesException UnreadablePhoto() =>
        new("YP0217", "A photo can no longer be read: its file or stream is gone or locked. Choose it again, or take it out of the draft.");

    internal static CasesException ChangedPhoto() =>
        new("YP0218", "A photo changed since it was chosen. Look at it and choose it again, or take it out of the draft.");

    internal static CasesException BadDraft() =>
        new("YP0219", "A kept draft is of another version or damaged, and was left as it is. Open it with the version that kept it, or remove it.");

    internal static CasesException Refused(RefusalReason reason, long offset)
    {
        (string code, string message) = reason switch
        {
            RefusalReason.Truncated => ("YP0212", $"The file is cut short: what starts at byte {offset} does not end. Read it again, to its end."),
            RefusalReason.TooLarge => ("YP0213", $"What starts at byte {offset} has too many or too large parts. Take it at a lower resolution or shorter."),
            RefusalReason.UnknownPart => ("YP0214", $"At byte {offset} stands a part that must be understood and is not. Save the file with another program."),
            RefusalReason.Unsupported => ("YP0215", $"What starts at byte {offset} cannot be scrubbed: encrypted, fragmented, linked or without a picture. Save it as a plain file."),
            RefusalReason.SourceChanged => ("YP0216", $"The file changed at byte {offset} while it was read. Wait until it is written, then try again."),
            _ => ("YP0211", $"The file is not well formed at byte {offset}, or of another format. Give a JPEG, PNG, WebP or HEIC file; save it again if it is one."),
        };
        return new CasesException(new ScrubRefusal(reason, offset, code, message));
    }

    internal static CasesException BadCoordinate() =>
        new("YP0220", "A place needs a latitude from -90 to 90 and a longitude from -180 to 180 with their datum, or else an address or component code.");

    internal static CasesException BadCellSize() =>
        new("YP0221", "A place is coarsened to cells of 10 to 100000 metres.");

    internal static CasesException BadBoxSize() =>
        new("YP0223", "A box around a place reaches 1 to 1000000 metres to each side.");

    internal static CasesException BadPlane() =>
        new("YP0224", "The place lies outside this grid, or China has no such one. Take the grid of its own zone, and see that north and east are not swapped.");

    internal static CasesException NotGeoJson() =>
        new("YP0222", "This is no GeoJSON point. Give a Point, or a Feature that holds one, with longitude before latitude in WGS-84 (RFC 7946).");

    internal static CasesException BadWorkSlots() =>
        new("YP0250", "The slots of a working day are missing, overlap, or pass midnight. Give slots that stand apart; only shifts of every day may pass midnight.");

    internal static CasesException BadTimeLimit() =>
        new("YP0251", "A time limit has no unit, or its amount is not above zero and up to 10000. Give both as the filing condition says them.");

    internal static CasesException CannotMoveToContact() =>
        new("YP0231", "Only a mobile number can become the contact, and only while the contact has none. Remove the value from the text instead.");

    internal static CasesException NothingSaid() =>
        new("YP0232", "The report has neither words nor a photo. Say in a few words what is wrong, or add a photo.");

    internal static CasesException LongDescription() =>
        new("YP0233", $"The description is longer than {Reporting.ReportPreparation.MaxDescriptionLength} characters. Shorten it.");

    internal static CasesException PositionNotAllowed() =>
        new("YP0234", "The place is the position of the person, which is not allowed now (P4.1.2-3/4). Put a pin on the map, type an address or give the component's code.");

    internal static CasesException NoPlace() =>
        new("YP0235", "The report has no place yet. Put a pin on the map, type an address or give the component's code.");

    internal static CasesException NoSubject() =>
        new("YP0236", "The report has no class yet. Choose one; CaseCatalogue.Search finds it by everyday words.");

    internal static CasesException OverCityLimit(string what) =>
        new("YP0237", $"The report has {what}. Shorten it, leave photos out, or send them with a second report.");

    internal static CasesException BadCityProfile(string fault) =>
        new("YP0290", $"The bytes are not a city profile: {fault}. Fetch the document again from the city, or write it with yipai city export.");

    internal static CasesException UnknownCityPolicy(string policyId, string version) =>
        new("YP0291", $"The city profile names the policy {policyId} {version}, and this version ships another text. Update the packages, or set the policy in AddYipaiPrivacy.");

    internal static CasesException UnknownEdition() =>
        new("YP0240", "No edition of the catalogue is said. Use a named member of CatalogueEdition.");

    internal static CasesException UnnamedSubject() =>
        new("YP0241", "The edition has this number, and its name is not publicly known. Take a named class, or load the standard's own table with CaseCatalogue.Load.");

    internal static CasesException BadRows(IReadOnlyCollection<string> faults) =>
        new("YP0242", $"{faults.Count} rows are no classes of the edition. Mend each and load again: {string.Join("; ", faults)}.");

    internal static CasesException UnknownMap() =>
        new("YP0243", "No map leads between these editions. There is one from 2007 to 2013 and one from 2013 to 2026.");

    internal static CasesException NoActor() =>
        new("YP0260", "An actor has no id. Give the host's own opaque id of the person, or use CaseActor.Clock for a clock.");

    internal static CasesException BadRules() =>
        new("YP0261", "A value of CaseRules is out of its range. Counts are 0 or more, months 1 or more, times and limits not negative, ratings 0 to 5.");

    internal static CasesException BrokenLog() =>
        new("YP0262", "A change does not follow the case's log. Apply every change once and in order, to the case that it was decided on.");

    internal static CasesException BadDuplicateRules() =>
        new("YP0263", "A value of DuplicateRules is out of its range. Give above 0 to 1000 metres and a time above zero.");

    internal static CasesException NoAffiliate() =>
        new("YP0280", "The recipient of a campaign is no affiliate, or has no name. Name a shareholder or a company of one (P3-4), as registered with the guard.");

    internal static CasesException NoCampaignNow() =>
        new("YP0281", "The campaign does not run at this time. Offer it between its beginning and its end only.");

    internal static CasesException BadScore() =>
        new("YP0282", "A satisfaction rating is 1 to 5. Ask again, or take none.");

    internal static CasesException NotAnnounced() =>
        new("YP0283", "A call is kept although its recording was not announced. Tell the person first, then call Announce.");

    internal static CasesException UnknownQuestion() =>
        new("YP0284", "An answer belongs to no question of the survey. Use the ids of VoluntarySurvey.Questions.");

    internal Reporting.PreparationProblem AsProblem() => new(Code, Message);
}
