using Microsoft.AspNetCore.Components;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Client;
using Yipai.Privacy.Processing;
using Yipai.Samples.CitizenWeb.Positions;

namespace Yipai.Samples.CitizenWeb.Components.Reports;

/// <summary>The place of the report.</summary>
public partial class ReportForm
{
    private const string Location = "device-location";

    private string _place = "";
    private ReportedPlace? _position;
    private string? _placeMessage;

    [Inject]
    public PagePosition Browser { get; set; } = null!;

    private bool HasPlace => _position is not null || _place.Trim().Length > 0;

    /// <summary>Returns the position if the page may use it, or else the typed words.</summary>
    /// <remarks>The code of a plate counts as a code.</remarks>
    private ReportedPlace? FindPlace() =>
        _position ?? (_place.Trim() is not { Length: > 0 } words ? null
            : ComponentId.TryParse(words, out ComponentId code, out _) ? ReportedPlace.FromComponentCode(code)
            : ReportedPlace.FromAddress(words));

    /// <summary>Reads the position after the person has seen the notice and agreed to this use of it.</summary>
    private async Task LocateAsync()
    {
        _placeMessage = null;
        NoticeStatus notice = NoticeStatus.Unknown;
        bool wasShown = false, isAgreed = false, isOff = false;
        await TryAsync(async () =>
        {
            notice = (await Client.Consent.GetNoticeUpdateAsync()).Status;
            wasShown = (await Client.Consent.GetStateAsync())
                .WasNoticeShown(Client.Consent.Notice.Version.ContentHash, DateTimeOffset.MaxValue);
            isAgreed = await HasAgreedAsync(Location);
            isOff = (await Client.Permissions.ListAsync()).Any(row => row is { Permission: DevicePermission.Location, IsTurnedOff: true });
        });
        if (!wasShown || notice == NoticeStatus.Outdated)
        {
            (_step, _next) = (ReportStep.Notice, LocateAsync);
        }
        else if (isOff)
        {
            (_step, _placeMessage) = (ReportStep.Write, T(
                "您已关闭位置的使用。请写地点，或在“这台设备上保存的内容”里重新允许。",
                "You have turned the position off. Type the place, or allow it again under “What this device keeps”."));
        }
        else if (!isAgreed)
        {
            (_step, _scope) = (ReportStep.Consent, Location);
        }
        else
        {
            _step = ReportStep.Write;
            _position = await Browser.FindAsync();
            _placeMessage = _position is null ? NoPosition() : null;
        }
    }

    private string NoPosition() => T(
        "没有取得位置。请写地点；要改浏览器的定位许可，请点地址栏左边的图标。",
        "There is no position. Type the place; the icon left of the address opens the browser's permission.");
}
