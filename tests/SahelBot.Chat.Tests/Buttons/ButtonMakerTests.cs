using System.Text;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Events;
using SahelBot.Chat.Timelines;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Chats;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Chat.Tests.Buttons;

public class ButtonMakerTests
{
    private static readonly Place _here = new("telegram", "1", PlaceKind.Private);
    private static readonly ButtonMaker _maker = new(new ChatKeys(new SecretHash()));

    private static readonly Gen<string> _field =
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].Array[0, 12].Select(c => new string(c));

    [Fact]
    public void Read_WhatWasMadeHere_ComesBack() => Gen.Select(Gen.Char['a', 'z'], _field.Array[0, 3]).Sample((action, fields) =>
    {
        var button = _maker.Make(_here, "label", action, fields);

        button.Data.Length.Should().BeLessThanOrEqualTo(64);
        Ascii.IsValid(button.Data).Should().BeTrue();
        var state = _maker.Read(_here, button.Data);
        state?.Action.Should().Be(action);
        state?.Fields.Should().Equal(fields);
    });

    [Fact]
    public void Read_OneLetterChanged_IsNothing() => Gen.Select(_field, Gen.Int[0, 63], Gen.Char).Sample((field, at, letter) =>
    {
        var data = _maker.Make(_here, "label", 's', field).Data;
        var changed = new StringBuilder(data) { [at % data.Length] = letter }.ToString();

        (_maker.Read(_here, changed) is null || changed == data).Should().BeTrue();
    });

    [Theory]
    [InlineData("telegram", "2")]
    [InlineData("discord", "1")]
    [InlineData("telegram1", "")]
    public void Read_InAnotherPlace_IsNothing(string platform, string chat)
    {
        var data = _maker.Make(_here, "label", 's', "abc").Data;

        _maker.Read(new Place(platform, chat, PlaceKind.Private), data).Should().BeNull();
    }

    [Fact]
    public void Read_UnderAnotherSecret_IsNothing()
    {
        var data = new ButtonMaker(new ChatKeys(new SecretHash("other"))).Make(_here, "label", 's', "abc").Data;

        _maker.Read(_here, data).Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("s.abc")]
    [InlineData("...............")]
    [InlineData("s.abc.ÄÖÜ")]
    public void Read_Rubbish_IsNothing(string data) => _maker.Read(_here, data).Should().BeNull();

    [Fact]
    public void Make_TooMuchToCarry_Throws()
    {
        var act = () => _maker.Make(_here, "label", 's', new string('x', 60));

        act.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("a perfectly ordinary question that is far too long for a button?")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    public void Make_LongLabel_IsCutBetweenCharacters(string label)
    {
        var shown = _maker.Make(_here, label, 's').Label;

        shown.Length.Should().BeLessThanOrEqualTo(34);
        shown.Should().EndWith("…");
        shown.EnumerateRunes().Should().NotContain(Rune.ReplacementChar);
    }

    [Fact]
    public void TimelineView_EveryFilter_FitsAButtonAndComesBack()
    {
        var knowledge = RepositoryKnowledge.Open;
        var date = Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 3]).Select((year, month, day, parts) =>
            parts == 0 ? (PartialDate?)null : new PartialDate(year, parts > 1 ? month : null, parts > 2 ? day : null));
        var actor = AnyOf([null, .. knowledge.Snapshot.Actors.Select(a => a.Id)]);
        var category = AnyOf([null, .. knowledge.Categories]);

        Gen.Select(date, date, actor, category, Gen.Int[1, 999], Gen.Bool).Sample((from, to, who, what, page, flag) =>
        {
            var view = new TimelineView
            {
                From = from,
                To = to,
                Actor = who,
                Category = what,
                Page = page,
                IsPicture = flag,
                IsDark = !flag,
                Language = "uk",
            };

            var state = _maker.Read(_here, _maker.Make(_here, "label", ButtonAction.Timeline, view.ToFields()).Data);

            state.Should().NotBeNull();
            (state is null ? null : TimelineView.Read(state, knowledge)).Should().Be(view);
        });
    }

    [Fact]
    public void ShortName_AllRecords_AreToldApart()
    {
        var ids = RepositoryKnowledge.Open.Snapshot.Actors.Select(a => a.Id).ToList();

        ids.Select(ShortName.Of).Should().OnlyHaveUniqueItems().And.OnlyContain(n => n.Length == 8);
    }

    private static Gen<string?> AnyOf(string?[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
