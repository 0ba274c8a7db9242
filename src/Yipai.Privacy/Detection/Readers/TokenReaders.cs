namespace Yipai.Privacy.Detection;

/// <summary>Lets each reader look at the runs that it can read.</summary>
internal sealed class TokenReaders(IEnumerable<FindingKind> kinds)
{
    /// <summary>Gives the most digits of a number that counts something: 3天, 12楼.</summary>
    public const int LongestCount = 3;

    private const int LongestToken = 64;
    private const char FirstIdeograph = '\u4E00';
    private const int LeastPrefixDigits = 5;
    private const int LeastNumber = 7;

    private static readonly (TokenForms Form, FindingKind[] Kinds)[] Forms =
    [
        (TokenForms.Number,
            [
                FindingKinds.MobileNumber, FindingKinds.LandlineNumber, FindingKinds.IdentityNumber, FindingKinds.BankCardNumber,
                FindingKinds.Imei,
            ]),
        (TokenForms.Network, [FindingKinds.IpAddress, FindingKinds.MacAddress]),
        (TokenForms.Coordinates, [FindingKinds.GeoCoordinates]),
        (TokenForms.BirthDate, [FindingKinds.BirthDate]),
        (TokenForms.Account, [FindingKinds.WeChatAccount, FindingKinds.QqAccount, FindingKinds.AlipayAccount]),
        (TokenForms.Secret, [FindingKinds.AccountSecret]),
        (TokenForms.Document,
            [
                FindingKinds.PassportNumber, FindingKinds.TravelPermit, FindingKinds.HongKongIdentity, FindingKinds.MacauIdentity,
                FindingKinds.TaiwanIdentity,
                FindingKinds.MilitaryIdentity, FindingKinds.DrivingLicence,
            ]),
        (TokenForms.Plate, [FindingKinds.VehiclePlate]),
        (TokenForms.CreditCode, [FindingKinds.CreditCode]),
        (TokenForms.Url, [FindingKinds.SecretUrl]),
        (TokenForms.Device, [FindingKinds.AdvertisingIdentifier, FindingKinds.OpenAnonymousIdentifier, FindingKinds.DeviceIdentifier]),
        (TokenForms.Email, [FindingKinds.EmailAddress]),
    ];

    private readonly TokenForms _asked =
        Forms.Where(form => form.Kinds.Intersect(kinds).Any()).Aggregate(TokenForms.None, (asked, form) => asked | form.Form);

    /// <summary>Reads around an @.</summary>
    public void ReadAt(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        if (Asks(TokenForms.Email))
        {
            EmailReader.Read(text, at, found);
        }
    }

    /// <summary>Reads around two colons.</summary>
    public void ReadColons(ReadOnlySpan<char> text, int start, List<TextFinding> found)
    {
        if (Asks(TokenForms.Network))
        {
            NetworkReader.ReadUnspecified(text, start, found);
        }
    }

    /// <summary>Reads one run of letters and digits.</summary>
    /// <param name="token">The run.</param>
    /// <param name="digits">Whether the run has only digits.</param>
    /// <param name="found">Receives the findings.</param>
    /// <param name="numberEnd">Where the last number of several groups ended. Groups before this index were read with that number.</param>
    public void Read(TextToken token, bool digits, List<TextFinding> found, ref int numberEnd)
    {
        if (token.Length > LongestToken)
        {
            return;
        }

        if (digits)
        {
            ReadDigits(ref token, found, ref numberEnd);
        }
        else
        {
            ReadMixed(ref token, found, ref numberEnd);
        }
    }

    /// <summary>Indicates whether a count may be part of something longer: 138 1234, 8.8.8.8, 90年5月, 38°, ::1.</summary>
    public static bool GoesOn(ReadOnlySpan<char> text, int start, int end) =>
        (end < text.Length
            && (IsJoint(text[end]) || NumberGaps.Begins(text[end])))
        || (start > 0 && text[start - 1] == ':');

    private static bool IsJoint(char character) => character >= FirstIdeograph
        ? character is '度' or '年' or '）' or '－'
        : character is '.' or ':' or '+' or ')' or '°' || NumberReader.IsSeparator(character);

    private bool Asks(TokenForms forms) => (_asked & forms) != 0;

    private void ReadDigits(ref TextToken token, List<TextFinding> found, ref int numberEnd)
    {
        if (token.Length <= 4)
        {
            if (Asks(TokenForms.Network))
            {
                NetworkReader.Read(ref token, found);
            }

            if (Asks(TokenForms.Coordinates))
            {
                CoordinateReader.Read(ref token, found);
            }
        }
        else if (token.Length is >= 6 and <= 12)
        {
            if (Asks(TokenForms.Document))
            {
                DocumentReader.ReadDigits(ref token, found);
            }

            if (Asks(TokenForms.Plate))
            {
                PlateReader.ReadEmbassy(ref token, found);
            }
        }

        if (Asks(TokenForms.BirthDate))
        {
            BirthDateReader.Read(ref token, found);
        }

        if (token.Length is DividedMobileReader.FirstGroup or DividedMobileReader.SecondGroup && DividedMobileReader.IsDivider(token.After)
            && Asks(TokenForms.Number))
        {
            DividedMobileReader.Read(ref token, found);
        }

        if (Asks(TokenForms.Number))
        {
            BrokenNumberReader.Read(ref token, found);
            SpreadsheetReader.Read(ref token, found);
        }

        if (token.Length >= 3)
        {
            ReadAnnounced(ref token, found);
        }

        if (token.Length == CreditCodeValidator.Length && Asks(TokenForms.CreditCode))
        {
            CreditCodeReader.Read(ref token, found);
        }

        bool goesOn = token.Length >= LeastNumber || token.After is ')' or '）' || NumberReader.IsSeparator(token.After);
        if (goesOn && token.Start >= numberEnd && Asks(TokenForms.Number))
        {
            Span<char> digits = stackalloc char[DigitGroup.MostDigits];
            numberEnd = Math.Max(numberEnd, ReadGroup(ref token, new DigitGroup(token, digits), found));
        }
    }

    /// <summary>Reads a value that a word before the run announces, whatever its form.</summary>
    private void ReadAnnounced(ref TextToken token, List<TextFinding> found)
    {
        if (Asks(TokenForms.Account))
        {
            AccountReader.Read(ref token, found);
        }

        if (Asks(TokenForms.Secret))
        {
            SecretReader.ReadAnnounced(ref token, found);
        }
    }

    /// <summary>Reads a number that may have several groups.</summary>
    /// <remarks>
    /// Returns where the number ends, or 0 if no reader finds one. Every reader sees the same digits, and each adds a finding only if
    /// length, check digit or prefix and the words around allow it. The readers may disagree; <see cref="FindingOverlaps"/> decides
    /// afterwards, so that their order does not matter.
    /// </remarks>
    private static int ReadGroup(ref TextToken token, scoped DigitGroup group, List<TextFinding> found)
    {
        if (group.Count < LeastNumber)
        {
            return 0;
        }

        int end = PhoneReader.Read(ref token, group, found);
        if (group.Count >= BankCardValidator.LeastDigits)
        {
            end = Math.Max(end, IdentityReader.Read(ref token, group, found));
            end = Math.Max(end, CardReader.Read(ref token, group, found));
            end = Math.Max(end, ImeiReader.Read(ref token, group, found));
        }

        return end;
    }

    private void ReadMixed(ref TextToken token, List<TextFinding> found, ref int numberEnd)
    {
        if (Asks(TokenForms.Url))
        {
            UrlReader.Read(ref token, found);
        }

        if (Asks(TokenForms.Network))
        {
            NetworkReader.Read(ref token, found);
        }

        if (Asks(TokenForms.Secret))
        {
            SecretReader.Read(ref token, found);
        }

        if (Asks(TokenForms.Account))
        {
            AccountReader.Read(ref token, found);
        }

        if (Asks(TokenForms.Device))
        {
            DeviceReader.Read(ref token, found);
        }

        if (Asks(TokenForms.Plate))
        {
            PlateReader.Read(ref token, found);
        }

        int firstDigit = CheckDigits.FirstDigit(token.Value);
        if (firstDigit >= 0)
        {
            ReadNumbered(ref token, firstDigit, found, ref numberEnd);
        }
    }

    /// <summary>Reads a run that has both letters and digits.</summary>
    private void ReadNumbered(ref TextToken token, int firstDigit, List<TextFinding> found, ref int numberEnd)
    {
        if (Asks(TokenForms.Document))
        {
            DocumentReader.ReadMixed(ref token, found);
        }

        if (Asks(TokenForms.CreditCode))
        {
            CreditCodeReader.Read(ref token, found);
        }

        if (Asks(TokenForms.Number))
        {
            IdentityReader.ReadEndingWithX(ref token, found);
            HomoglyphReader.Read(ref token, found);
            GluedNumberReader.Read(ref token, found);
        }

        if (firstDigit > 1 && token.Length - firstDigit >= LeastPrefixDigits && CheckDigits.AreDigits(token.Value[firstDigit..]))
        {
            var number = new TextToken(token.Text, token.Start + firstDigit, token.End);
            if (number.Cue is not (CueKinds.None or CueKinds.Serial))
            {
                ReadDigits(ref number, found, ref numberEnd);
            }
        }
    }
}
