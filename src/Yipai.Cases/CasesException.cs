using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.Cases;

/// <summary>Reports an error of <c>Yipai.Cases</c> under a stable code.</summary>
/// <remarks>The message says what is wrong and what to do, and never carries a personal value. docs/errors.md lists all codes.</remarks>
public sealed class CasesException : Exception
{
    internal CasesException(string code, string message, Exception? inner = null)
        : base($"{code}: {message}", inner) => Code = code;

    private CasesException(ScrubRefusal refusal)
        : this(refusal.Code, refusal.Message) => Refusal = refusal;

    /// <summary>Gets the code, <c>YP0201</c> to <c>YP0299</c>.</summary>
    /// <remarks>The code stays the same when the wording of the message changes.</remarks>
    public string Code { get; }

    /// <summary>Gets why and at which byte a media file was refused, or null if the error is about something else.</summary>
    internal ScrubRefusal? Refusal { get; }

    internal static CasesException UnknownSubject() =>
        new("YP0201", "The catalogue has no such class of component or event. Use a code of its edition, such as 01-001 since 2026 or "
            + "01-01 before; CaseCatalogue.Subjects lists them.");

    internal static CasesException BadId() =>
        new("YP0202", "An identifier has the wrong form. Report ids have 32 hexadecimal digits, photo digests 64, in lower case.");

    internal static CasesException BadReport() =>
        new("YP0203", "The body is not a report of this version: a field is missing, unknown or of the wrong type. See docs/wire.md.");

    internal static CasesException BadCode(string kind, CodeFault fault) =>
        new("YP0204", $"The text is not a valid {kind}. {fault}. Read it again from its source; docs/catalogues.md has the layouts.");

    internal static CasesException BadCodePart(string kind) =>
        new("YP0204", $"These parts do not make a {kind}: the kind, the edition or the size of a number does not fit. docs/catalogues.md "
            + "has the layouts.");

    internal static CasesException BadNumberPattern() =>
        new("YP0205",
            "The pattern of case numbers is not valid. Write once {seq} or {seq:N}, with N from 1 to 18, and days such as {yyyyMMdd}.");

    internal static CasesException LongSequence(int digits) =>
        new("YP0206", digits > 0
            ? $"The running number is negative or has more than {digits} digits. Widen {{seq:{digits}}} in the pattern, or write {{seq}}."
            : "The running number is negative. Give 0 or more.");

    internal static CasesException EmptyPhoto() =>
        new("YP0210", "The photo is empty. Take it again or choose another file.");

    internal static CasesException LargePhoto() =>
        new("YP0213", $"The photo is larger than {PhotoScrubber.MaxLength / 1048576} MiB. Take it at a lower resolution.");

    internal static CasesException UnreadablePhoto() =>
        new("YP0217", "A photo can no longer be read: its file or stream is gone or locked. Choose it again or take it out of the draft.");

    internal static CasesException ChangedPhoto() =>
        new("YP0218", "A photo changed after it was chosen. Look at it and choose it again, or take it out of the draft.");

    internal static CasesException BadDraft() =>
        new("YP0219", "A kept draft is damaged or comes from another version. It was left unchanged. Open it with the version that kept "
            + "it, or remove it.");

    internal static CasesException Refused(RefusalReason reason, long offset)
    {
        (string code, string message) = reason switch
        {
            RefusalReason.Truncated =>
                ("YP0212", $"The file is cut short: the part at byte {offset} does not end. Read the file again, to its end."),
            RefusalReason.TooLarge =>
                ("YP0213", $"The part at byte {offset} is too large or has too many entries. Take it at a lower resolution or shorter."),
            RefusalReason.UnknownPart =>
                ("YP0214", $"The part at byte {offset} is of an unknown kind that readers must understand. Save the file with another "
                    + "program."),
            RefusalReason.Unsupported =>
                ("YP0215", $"The part at byte {offset} cannot be scrubbed: it is encrypted, fragmented, linked or has no picture. Save "
                    + "the file as a plain file."),
            RefusalReason.SourceChanged =>
                ("YP0216", $"The file changed at byte {offset} while it was read. Wait until it is fully written, then try again."),
            _ => ("YP0211", $"The file is damaged at byte {offset} or is in another format. Give a JPEG, PNG, WebP or HEIC file; save it "
                + "again if it already is one."),
        };
        return new CasesException(new ScrubRefusal(reason, offset, code, message));
    }

    internal static CasesException BadCoordinate() =>
        new("YP0220", "A place needs a latitude from -90 to 90 and a longitude from -180 to 180 with their datum, or else an address or "
            + "component code.");

    internal static CasesException BadCellSize() =>
        new("YP0221", "The cell size is out of range. Coarsen a place to cells of 10 to 100000 metres.");

    internal static CasesException BadBoxSize() =>
        new("YP0223", "The reach of the box is out of range. Let it reach 1 to 1000000 metres to each side.");

    internal static CasesException BadPlane() =>
        new("YP0224", "The place lies outside this grid, or China has no such grid. Use the grid of its own zone, and check that north "
            + "and east are not swapped.");

    internal static CasesException NotGeoJson() =>
        new("YP0222", "This is not a GeoJSON point. Give a Point, or a Feature that holds one, with longitude before latitude in WGS-84 "
            + "(RFC 7946).");

    internal static CasesException BadWorkSlots() =>
        new("YP0250", "The slots of a working day are missing, overlap or pass midnight. Give slots that do not overlap; only shifts of "
            + "every day may pass midnight.");

    internal static CasesException BadTimeLimit() =>
        new("YP0251", "A time limit has no unit, or its amount is not above zero and up to 10000. Give both as the filing condition "
            + "states them.");

    internal static CasesException CannotMoveToContact() =>
        new("YP0231", "Only a mobile number can become the contact, and only while the contact has no number. Remove the value from the "
            + "text instead.");

    internal static CasesException NothingSaid() =>
        new("YP0232", "The report has neither words nor a photo. Say in a few words what is wrong, or add a photo.");

    internal static CasesException LongDescription() =>
        new("YP0233", $"The description is longer than {Reporting.ReportPreparation.MaxDescriptionLength} characters. Shorten it.");

    internal static CasesException PositionNotAllowed() =>
        new("YP0234", "The place is the person's own position, which is not allowed now (P4.1.2-3/4). Put a pin on the map, type an "
            + "address or give the component's code.");

    internal static CasesException UnstorableText(string field) =>
        new("YP0238", $"The {field} contains a NUL or half of a character pair, which no database of texts keeps. Remove it.");

    internal static CasesException LongText(string field, int longest) =>
        new("YP0244", $"The {field} is longer than {longest} characters. Shorten it.");

    internal static CasesException BadContactNumber() =>
        new("YP0239", "The contact number is not a telephone number. Give 7 to 15 digits, with + before a country code, or give none.");

    internal static CasesException NoPlace() =>
        new("YP0235", "The report has no place yet. Put a pin on the map, type an address or give the component's code.");

    internal static CasesException NoSubject() =>
        new("YP0236", "The report has no class yet. Choose one; CaseCatalogue.Search finds it by everyday words.");

    internal static CasesException OverCityLimit(string what) =>
        new("YP0237", $"The report has {what}. Shorten it, leave photos out, or send them with a second report.");

    internal static CasesException BadCityProfile(string fault) =>
        new(
            "YP0290",
            $"The bytes are not a city profile: {fault}. "
            + "Fetch the document again from the city, or write it with yipai city export.");

    internal static CasesException UnknownCityPolicy(string policyId, string version) =>
        new(
            "YP0291",
            $"The city profile names the policy {policyId} {version}, and this version ships another text. "
            + "Update the packages, or set the policy in AddYipaiPrivacy.");

    internal static CasesException UnknownEdition() =>
        new("YP0240", "The edition of the catalogue is not given. Use a named member of CatalogueEdition.");

    internal static CasesException UnnamedSubject() =>
        new("YP0241", "The edition has this number, but its name is not publicly known. Use a named class, or load the standard's own "
            + "table with CaseCatalogue.Load.");

    internal static CasesException BadRows(IReadOnlyCollection<string> faults) =>
        new("YP0242", $"{faults.Count} rows are not classes of the edition. Correct each and load again: {string.Join("; ", faults)}.");

    internal static CasesException UnknownMap() =>
        new("YP0243", "No map leads between these editions. There are maps from 2007 to 2013 and from 2013 to 2026.");

    internal static CasesException NoActor() =>
        new("YP0260", "An actor has no id. Give the host's own opaque id of the person, or use CaseActor.Clock for a clock.");

    internal static CasesException BadRules() =>
        new("YP0261", "A value of CaseRules is out of its range. Counts are 0 or more, months 1 to 120, times and limits not negative, "
            + "ratings 0 to 5.");

    internal static CasesException BrokenLog() =>
        new("YP0262", "A change does not follow the case's log. Apply every change once, in order, to the case that it was decided on.");

    internal static CasesException BadDuplicateRules() =>
        new("YP0263", "A value of DuplicateRules is out of its range. Give above 0 to 1000 metres and a time above zero.");

    internal static CasesException BadCommand() =>
        new("YP0264", "The body is not a command of this sender: a field is missing, unknown or of the wrong type, or another role "
            + "takes this action. See docs/wire.md.");

    internal static CasesException BadChange() =>
        new("YP0270", "The bytes are not a change of a case: a member is missing, unknown or out of range. They were left unchanged; bring "
            + "the row back from the last good copy.");

    internal static CasesException OtherChangeVersion(int known) =>
        new("YP0271", $"The change was written in the format of another version; this version reads format {known}. It was left unchanged; "
            + "run the version that wrote it, or a later one.");

    internal static CasesException BadCursor() =>
        new("YP0272", "The cursor is not one of this version. Begin again with the first page.");

    internal static CasesException NoAffiliate() =>
        new("YP0280", "The recipient of a campaign is not an affiliate, or has no name. Name a shareholder or one of its companies "
            + "(P3-4), as registered with the guard.");

    internal static CasesException NoCampaignNow() =>
        new("YP0281", "The campaign does not run at this time. Offer it only between its beginning and its end.");

    internal static CasesException UnknownQuestion() =>
        new("YP0284", "An answer belongs to no question of the survey. Use the ids of VoluntarySurvey.Questions.");

    internal Reporting.PreparationProblem AsProblem() => new(Code, Message);
}
