using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>The five device permissions: what each opens, for which functions, until when.</summary>
public sealed class PermissionTests
{
    private static PrivacyGuard[] Both => [Strict, AsWritten];

    [Fact]
    [Covers("P4.1.2-3(1)")]
    public void Decide_Camera_ServesPhotosAndVideoAndNoFacePhoto() =>
        FunctionShows(Activities.Camera, DataItems.Photo, "case-handling", outside: DataItems.FacePhoto, purpose: "PhotoVideoCapture");

    [Fact]
    [Covers("P4.1.2-3(2)")]
    public void Decide_Location_IsReadOnceAndNeverFollowed()
    {
        FunctionShows(Activities.DevicePositioning, DataItems.PrecisePosition, "device-location", outside: DataItems.Whereabouts,
            purpose: "DetermineLocation");

        Assert.All(Both, guard => Assert.Equal(DenialReason.UndeclaredMode, guard.Decide(
            Request(Activities.DevicePositioning, DataItems.PrecisePosition) with { Mode = CollectionMode.Continuous },
            State(guard, ("device-location", ConsentEvent.Given))).Reason));
    }

    [Fact]
    [Covers("P4.1.2-3(3)")]
    public void Decide_Microphone_ServesOwnRecordingsAndNoLiveCallOrVoiceprint()
    {
        FunctionShows(Activities.VoiceRecording, DataItems.AudioRecording, "voice-recording", outside: DataItems.Voiceprint,
            purpose: "PublishByVoice");

        Assert.All(new[] { CollectionMode.Automatic, CollectionMode.Continuous }, mode => Assert.All(Both, guard => Assert.Equal(
            DenialReason.UndeclaredMode,
            guard.Decide(Request(Activities.VoiceRecording, DataItems.AudioRecording) with { Mode = mode },
                State(guard, ("voice-recording", ConsentEvent.Given))).Reason)));
    }

    [Fact]
    [Covers("P4.1.2-3(4)")]
    public void Decide_Album_ServesThePickedPhotosOnly()
    {
        FunctionShows(Activities.PhotoUpload, DataItems.Photo, "organized-activity", outside: DataItems.FacePhoto,
            purpose: "ParticipateActivity");

        Assert.All(Both, guard =>
        {
            ConsentState yes = State(guard, ("case-handling", ConsentEvent.Given));
            ProcessingRequest picked = Request(Activities.PhotoUpload, DataItems.Photo, permission: PermissionState.Limited);
            Assert.True(guard.Decide(picked with { Mode = CollectionMode.UserProvided }, yes).IsAllowed);
            Assert.Equal(DenialReason.UndeclaredMode, guard.Decide(picked with { Mode = CollectionMode.Automatic }, yes).Reason);
        });
    }

    [Fact]
    [Covers("P4.1.2-3(5)/1")]
    [CoversStrict("S15")]
    public void Decide_Contacts_AreFilledInAndPickedOneByOneInStrict()
    {
        FunctionShows(Activities.ContactAutofill, DataItems.AddressBook, "contact-autofill", outside: DataItems.ContactMatch,
            purpose: "ContactAutofill");
        ProcessingRequest whole = Request(Activities.ContactAutofill, DataItems.AddressBook) with { Mode = CollectionMode.Automatic };

        Assert.True(AsWritten.Decide(whole, State(AsWritten)).IsAllowed);
        ProcessingDecision strict = Strict.Decide(whole, State(Strict, ("contact-autofill", ConsentEvent.Given)));
        Assert.Equal(DenialReason.UndeclaredMode, strict.Reason);
        Assert.True(strict.Cites("S15"));
    }

    [Fact]
    [Covers("P4.1.2-3/2")]
    public void DevicePermissions_FiveKnown_LeaveAnyOtherUndeclared()
    {
        Assert.Equal(["None", "Location", "Camera", "Album", "Microphone", "Contacts"], Enum.GetNames<DevicePermission>());
        Assert.Equal(DevicePermission.Location, DevicePermissions.Find("android.permission.ACCESS_FINE_LOCATION"));
        Assert.Equal(DevicePermission.Album, DevicePermissions.Find("NSPhotoLibraryUsageDescription"));
        string[] others =
        [
            "android.permission.READ_PHONE_STATE", "android.permission.READ_SMS", "android.permission.POST_NOTIFICATIONS",
            "NSBluetoothAlwaysUsageDescription",
        ];
        Assert.All(others, name => Assert.Equal(DevicePermission.None, DevicePermissions.Find(name)));
        Assert.All(Both, guard => Assert.All(Enum.GetValues<DevicePermission>(), permission =>
            Assert.Equal(permission == DevicePermission.None, guard.Policy.FunctionsOf(permission, guard.Profile).Count == 0)));
    }

    [Fact]
    [Covers("P4.1.2-3/5")]
    public void Decide_ClosedPermission_StopsItsFunctionsAndNoOthers() => Assert.All(Both, guard =>
    {
        ConsentState yes = State(guard,
            [.. guard.Policy.Scopes.Where(scope => !scope.IsPerRecipient).Select(scope => (scope.Id, ConsentEvent.Given))]);

        foreach (ActivityTerms terms in guard.Policy.FunctionsOf(DevicePermission.Location, guard.Profile))
        {
            ProcessingDecision closed = guard.Decide(Request(terms.Activity, DataItemSet.Empty, permission: PermissionState.Closed), yes);
            Assert.Equal((DenialReason.PermissionNotOpen, DecisionRemedy.OpenPermission), (closed.Reason, closed.Remedy));
            Assert.True(closed.Cites("P4.1.2-3/5"));
        }

        Assert.True(guard.Decide(Request(Activities.Camera, DataItems.Photo), yes).IsAllowed);
        Assert.True(guard.Decide(Request(Activities.ReportCase, DataItems.CaseReport, permission: PermissionState.Closed), yes).IsAllowed);
    });

    [Fact]
    [Covers("P4.1.2-3/4")]
    public void Decide_CoarsePosition_OpensNoPreciseOne()
    {
        Assert.All(Both, guard =>
        {
            ConsentState yes = State(guard, ("device-location", ConsentEvent.Given));
            ProcessingRequest coarse = Request(Activities.DevicePositioning, DataItems.Position, permission: PermissionState.Approximate);
            Assert.True(guard.Decide(coarse, yes).IsAllowed);
            Assert.Equal([DataItems.PrecisePosition],
                guard.Decide(coarse with { Items = DataItemSet.Of(DataItems.PrecisePosition, DataItems.Position) },
                yes).OffendingItems.ToList());
        });
        PermissionState[] open =
            [PermissionState.Once, PermissionState.WhileInUse, PermissionState.Approximate, PermissionState.Limited, PermissionState.Full];
        Assert.All(Enum.GetValues<PermissionState>(), state => Assert.Equal(open.Contains(state), state.IsOpen()));
        Assert.False(((PermissionState)99).IsOpen());
    }

    [Fact]
    [Covers("P4.1.2-3/4", "P4.1.2-3/6")]
    public async Task PermissionWatcher_ChangeFoundLater_IsRecordedAsFoundThen()
    {
        var time = new FakeTimeProvider(Now);
        var device = new Phone { State = PermissionState.WhileInUse };
        var ledger = new InMemoryConsentLedger();

        var watcher = new PermissionWatcher(device, ledger, new DeviceOwner(new HandlerId("h"), Subject, "d-1", "app"),
            IdentifierSource.Random, time);

        Assert.Equal(5, (await watcher.RefreshAsync()).Count);
        time.Advance(TimeSpan.FromHours(1));
        device.State = PermissionState.Closed;
        time.Advance(TimeSpan.FromHours(1));
        Assert.True((await watcher.ReadAsync(DevicePermission.Location)).HasChanged);
        Assert.False((await watcher.ReadAsync(DevicePermission.Location)).HasChanged);

        ConsentState state = await ledger.GetStateAsync(new HandlerId("h"), Subject);
        Assert.Equal(PermissionState.WhileInUse, state.FindPermission("d-1", DevicePermission.Location, Now.AddMinutes(119)));
        Assert.Equal(PermissionState.Closed, state.FindPermission("d-1", DevicePermission.Location, Now.AddHours(2)));
        Assert.Equal(PermissionState.Unknown, state.FindPermission("d-2", DevicePermission.Location, Now.AddHours(2)));
        Assert.True(state.MayUse("d-1", DevicePermission.Location, Now, Now.AddHours(1)));
        Assert.False(state.MayUse("d-1", DevicePermission.Location, Now, Now.AddHours(3)));
        Assert.False(state.MayUse("d-1", DevicePermission.Location, Now.AddHours(2), Now.AddHours(3)));
        Assert.True(state.MayUse("d-1", DevicePermission.Camera, Now, Now.AddHours(1)));
    }

    [Fact]
    [Covers("P4.1.2-2(3)")]
    public void ApplicationNumber_EachInstallation_IsNewAndMadeInItsLifeOnly()
    {
        ServiceOperation[] life =
            [ServiceOperation.Install, ServiceOperation.Activate, ServiceOperation.Update, ServiceOperation.Uninstall,
            ServiceOperation.Communicate];

        Assert.All(Enum.GetValues<ServiceOperation>(), operation =>
            Assert.Equal(life.Contains(operation), ApplicationNumber.New(IdentifierSource.Random, operation) is not null));
        ApplicationNumber first = ApplicationNumber.New(IdentifierSource.Random, ServiceOperation.Install)!;
        Assert.NotEqual(first, ApplicationNumber.New(IdentifierSource.Random, ServiceOperation.Install));
        Assert.Equal(5, first.ToString().Length);
        Assert.All(Both, guard =>
        {
            ConsentState yes = State(guard, ("application-number", ConsentEvent.Given));
            ProcessingRequest request =
                Request(Activities.ApplicationNumber, DataItemSet.Of(DataItems.ApplicationNumber, DataItems.InstallationInformation));
            Assert.All(Enum.GetValues<ServiceOperation>(), operation =>
                Assert.Equal(life.Contains(operation), guard.Decide(request with { Operation = operation }, yes).IsAllowed));
            Assert.Equal(DenialReason.UndeclaredItem, guard.Decide(request with { Items = DataItems.Imei }, yes).Reason);
        });
    }

    /// <summary>
    /// Open, it serves its function; the wording deems the consent, strict asks for it; closed, or for another purpose, it does not.
    /// </summary>
    private static void FunctionShows(ProcessingActivity activity, DataItemSet inside, string scope, DataItem outside, string purpose)
    {
        ProcessingRequest request = Request(activity, inside) with { Purpose = new(purpose) };
        Assert.True(AsWritten.Decide(request, State(AsWritten)).IsAllowed);
        Assert.Equal(scope, Strict.Decide(request, State(Strict)).Missing[0].ScopeId);
        Assert.All(Both, guard =>
        {
            ConsentState yes = State(guard, (scope, ConsentEvent.Given));
            Assert.True(guard.Decide(request, yes).IsAllowed);
            Assert.Equal(DenialReason.PermissionNotOpen, guard.Decide(request with { Permission = PermissionState.Closed }, yes).Reason);
            Assert.Equal(DenialReason.UndeclaredPurpose,
                guard.Decide(request with { Purpose = ProcessingPurpose.CommercialAds }, yes).Reason);
            Assert.Equal(DenialReason.UndeclaredItem, guard.Decide(request with { Items = outside }, yes).Reason);
        });
    }

    private sealed class Phone : IDevicePermissionSource
    {
        public PermissionState State { get; set; }

        public PermissionState StateOf(DevicePermission permission) =>
            permission == DevicePermission.Location ? State : PermissionState.Full;
    }
}
