using System.Text;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;

namespace Yipai.Sdk.JourneyTests;

public sealed partial class VerificationTests
{
    private async Task<VerificationRoute> RouteAsync(string id) =>
        (await _phone.Client.Verification.ListRoutesAsync()).Routes.Single(route => route.RouteId == id);

    private async Task AgreeAsync(VerificationRoute route, int except = -1)
    {
        IReadOnlyList<ConsentPrompt> prompts = _phone.Client.Verification.CreatePrompts(route);
        for (int number = 0; number < prompts.Count; number++)
        {
            if (number != except)
            {
                await _phone.Client.Consent.AgreeAsync(prompts[number]);
            }
        }

        await _phone.Client.Outbox.DrainAsync();
    }

    private Task<VerificationLine> VerifyAsync(string route, string number) => _phone.Client.Verification.VerifyAsync(
        new VerificationRequest(route, new Dictionary<string, string>
        {
            [DataItems.PersonName.Id] = Name, [DataItems.IdentityNumber.Id] = number,
        }));

    private async Task<DisclosureRecord[]> DisclosuresAsync()
    {
        SubjectId person = (await _phone.Client.Account.FindSessionAsync())!.SubjectId;
        return await _city.World.City.Disclosures.ReadAsync(_city.World.City.HandlerId)
            .Where(record => record.SubjectId == person && record.RecipientId.StartsWith("local-", StringComparison.Ordinal))
            .ToArrayAsync();
    }

    private async Task PublishTopicAsync()
    {
        using CityCalls administrator = _city.World.As(Administrator);
        await administrator.PutAsync(
            $"v1/staff/topics/{_topic}", """{"kind":"Topic","title":"夜间照明","text":"哪里最暗？"}"""u8.ToArray());
    }

    private async Task<ServerProblem> RefusedCommentAsync() => (await Assert.ThrowsAsync<CityRefusedException>(
        () => _phone.Client.Participation.CommentAsync(ParticipationTarget.Topic, _topic, "支持！"))).Problem!;

    private static void AssertNothingOfThePerson(ReadOnlySpan<byte> content)
    {
        Assert.Equal(-1, content.IndexOf(Encoding.UTF8.GetBytes(Name)));
        Assert.Equal(-1, content.IndexOf(Encoding.UTF8.GetBytes(StoryTexts.IdentityNumber)));
    }

    /// <summary>Counts how often it is asked, and can be away.</summary>
    private sealed class CountingProvider : IVerificationProvider
    {
        private int _calls;

        public int Calls => _calls;

        public bool IsAway { get; set; }

        public VerificationTerms Terms { get; } = new("counting", "计数", "local-national", DataItemSet.Empty);

        public ValueTask<VerificationResult?> VerifyAsync(VerificationInquiry inquiry, CancellationToken cancellationToken = default)
        {
            if (IsAway)
            {
                return ValueTask.FromResult<VerificationResult?>(null);
            }

            Interlocked.Increment(ref _calls);
            return ValueTask.FromResult<VerificationResult?>(
                new VerificationResult(inquiry.RequestId, "local-national", HasPassed: true, TimeProvider.System.GetUtcNow()));
        }
    }

    /// <summary>Names no other way than the face, so the city does not offer it.</summary>
    private sealed class FaceOnlyProvider : IVerificationProvider
    {
        public VerificationTerms Terms { get; } = new("face-only", "只用人脸", "local-provider", DataItems.FacePhoto);

        public ValueTask<VerificationResult?> VerifyAsync(VerificationInquiry inquiry, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
