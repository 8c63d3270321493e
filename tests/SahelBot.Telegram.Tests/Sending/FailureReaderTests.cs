using System.Net;
using AwesomeAssertions;
using SahelBot.Telegram.Calls;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Xunit;

namespace SahelBot.Telegram.Tests.Sending;

public class FailureReaderTests
{
    private static readonly TokenScrubber _scrubber = new("123456:secret-part");

    [Theory]
    [InlineData(400, "Bad Request: message is not modified: x", "Rejected NotModified")]
    [InlineData(400, "Bad Request: can't parse entities: unsupported start tag", "Rejected BadMarkup")]
    [InlineData(400, "Bad Request: there is no caption in the message to edit", "Rejected NoCaption")]
    [InlineData(400, "Bad Request: message to edit not found", "Rejected MessageNotFound")]
    [InlineData(400, "Bad Request: message can't be edited", "Rejected NotOwnMessage")]
    [InlineData(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", "Rejected TooOld")]
    [InlineData(400, "Bad Request: message is too long", "Rejected Other")]
    [InlineData(403, "Forbidden: bot was blocked by the user", "Forbidden")]
    [InlineData(401, "Unauthorized", "NotSent")]
    [InlineData(500, "Internal Server Error", "Unknown")]
    [InlineData(502, "Bad Gateway", "Unknown")]
    public void Read_ErrorOfTheApi_IsClassified(int code, string description, string expected) =>
        Name(FailureReader.Read(new ApiRequestException(description, code), _scrubber)).Should().Be(expected);

    [Fact]
    public void Read_TooManyRequests_TellsHowLongToWait() =>
        FailureReader.Read(new ApiRequestException("slow down", 429, new ResponseParameters { RetryAfter = 7 }), _scrubber)
            .Should().Be(new CallResult.RateLimited(TimeSpan.FromSeconds(7)));

    [Fact]
    public void Read_UpgradedGroup_TellsWhere() =>
        FailureReader.Read(
            new ApiRequestException("group upgraded", 400, new ResponseParameters { MigrateToChatId = -1005 }), _scrubber)
            .Should().BeOfType<CallResult.Rejected>().Which.MovedTo.Should().Be(-1005);

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, "NotSent")]
    [InlineData(HttpRequestError.NameResolutionError, "NotSent")]
    [InlineData(HttpRequestError.ResponseEnded, "Unknown")]
    [InlineData(HttpRequestError.Unknown, "Unknown")]
    public void Read_BrokenConnection_IsInDoubtOnlyWhenSomethingWasSent(HttpRequestError error, string expected) =>
        Name(FailureReader.Read(new RequestException("failed", new HttpRequestException(error, "x")), _scrubber)).Should().Be(expected);

    [Fact]
    public void Read_TimeOut_IsInDoubt() =>
        Name(FailureReader.Read(new RequestException("timed out", new TaskCanceledException()), _scrubber)).Should().Be("Unknown");

    [Fact]
    public void Read_PageOfHtml_IsInDoubt() =>
        Name(FailureReader.Read(new RequestException("what?", HttpStatusCode.BadGateway), _scrubber)).Should().Be("Unknown");

    [Fact]
    public void Read_AddressInMessage_HasNoToken()
    {
        var exception = new HttpRequestException("POST https://api.telegram.org/bot123456:secret-part/sendMessage failed: secret-part");

        var reason = FailureReader.Read(exception, _scrubber).Should().BeOfType<CallResult.Unknown>().Subject.Reason;

        reason.Should().NotContain("secret-part").And.Contain("/bot<token>/sendMessage");
    }

    private static string Name(CallResult result) => result switch
    {
        CallResult.Rejected rejected => $"Rejected {rejected.Refusal}",
        CallResult.Forbidden => "Forbidden",
        CallResult.NotSent => "NotSent",
        CallResult.Unknown => "Unknown",
        _ => result.ToString(),
    };
}
